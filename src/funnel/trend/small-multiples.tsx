import type { ComponentProps } from 'react'
import { CursorReadout } from './cursor-readout'
import { TrendPicture } from './trend-picture'
import type { TrendChart } from './trend-series'

type SmallMultiplesProps = Omit<ComponentProps<typeof TrendPicture>, 'chart' | 'size'> & {
  charts: readonly TrendChart[]
  className: string
}

/** Small pictures side by side, each with its name and the value under the cursor above it. */
export function SmallMultiples({ charts, className, ...picture }: SmallMultiplesProps) {
  return (
    <div className={`grid gap-4 sm:grid-cols-2 print:grid-cols-4 print:gap-2 ${className}`}>
      {charts.map((chart) => (
        <div key={chart.id} className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
          <h4 className="m-0 truncate text-small font-normal text-muted" title={chart.title}>
            {chart.title}
          </h4>
          <CursorReadout chart={chart} slices={picture.slices} cursor={picture.cursor} />
          <div className="col-span-2 min-w-0">
            <TrendPicture {...picture} chart={chart} size="small" />
          </div>
        </div>
      ))}
    </div>
  )
}
