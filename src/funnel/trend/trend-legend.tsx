import { TEXTURES } from '~/funnel/bar'
import type { TrendChart, TrendLine } from './trend-series'

const SAMPLES: Record<TrendLine['look'], string> = {
  whole: 'border-t-2 border-accent bg-accent/15',
  part: TEXTURES.part,
  'failed part': TEXTURES.failed,
}

export function TrendLegend({ chart, hasUneven }: { chart: TrendChart; hasUneven: boolean }) {
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-small text-muted">
      {chart.lines.map((line) => (
        <li key={line.figure.id} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`inline-block h-3 w-5 ${SAMPLES[line.look]}`} />
          {line.figure.label}
        </li>
      ))}
      {hasUneven ? (
        <li className="flex items-center gap-1.5">
          <span aria-hidden="true" className="inline-block w-5 border-t-2 border-dashed border-accent" />
          to a slice of another length: cut by the window, or a clock change
        </li>
      ) : null}
    </ul>
  )
}
