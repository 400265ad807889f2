import { lazy, memo, Suspense } from 'react'
import type { TimeWindow } from '~/lib/window'
import { ChartBoundary } from '~/ui/chart-boundary'
import { SkeletonBlock } from '~/ui/skeleton'
import type { TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'
import { useLate } from './use-late'

const TrendPlot = memo(lazy(() => import('./trend-plot').then((module) => ({ default: module.TrendPlot }))))

type TrendPictureProps = {
  chart: TrendChart
  slices: readonly TrendSlice[]
  window: TimeWindow
  zone: string
  size: 'large' | 'small'
  /** Its place in the order in which the pictures are drawn anew. */
  turn: number
  onNarrow: (window: TimeWindow) => void
}

/** A chart that is drawn when its code is there and its turn has come. */
export function TrendPicture({ turn, slices, ...rest }: TrendPictureProps) {
  const height = rest.size === 'large' ? 'h-52' : 'h-32'
  const shown = useLate(slices, turn * 30)
  return (
    <ChartBoundary className={height}>
      <Suspense fallback={<SkeletonBlock className={height} />}>
        <TrendPlot slices={shown} {...rest} />
      </Suspense>
    </ChartBoundary>
  )
}
