import { lazy, memo, Suspense, useMemo, useRef } from 'react'
import type { TimeWindow } from '~/lib/window'
import { ChartBoundary } from '~/ui/chart-boundary'
import { usePrinting } from '~/ui/printing'
import { SkeletonBlock } from '~/ui/skeleton'
import type { TrendCursor } from './cursor'
import { PAPER_PLOTS, PLOT_HEIGHTS, type PlotSize } from './plot-layout'
import { TrendOverlay } from './trend-overlay'
import { isUnmeasured, type TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'
import { usePlace } from './use-place'
import { loadPlot, useTurn } from './use-turn'

const TrendPlot = memo(lazy(() => loadPlot().then((module) => ({ default: module.TrendPlot }))))

type TrendPictureProps = {
  chart: TrendChart
  slices: readonly TrendSlice[]
  /** While slices arrive, only pictures near the screen are drawn anew; the others follow at the end. */
  isArriving: boolean
  window: TimeWindow
  zone: string
  size: PlotSize
  cursor: TrendCursor
  onNarrow: (window: TimeWindow) => void
}

/** A chart that is drawn when its turn has come, and the cursor over it, which never waits. */
export function TrendPicture(props: TrendPictureProps) {
  const { chart, slices, isArriving, window, zone, size, cursor, onNarrow } = props
  const place = useRef<HTMLDivElement>(null)
  const { isNear, widthPx } = usePlace(place)
  const isPrinting = usePrinting()
  const turn = useTurn(slices, isNear || !isArriving)
  const drawn = isPrinting ? slices : turn
  const plot = isPrinting ? PAPER_PLOTS[size] : { widthPx, heightPx: PLOT_HEIGHTS[size] }
  const isEmpty = useMemo(() => isUnmeasured(slices, chart.lines.map((line) => line.figure)), [slices, chart])
  return (
    <div ref={place} className="relative" style={{ height: plot.heightPx }}>
      {isEmpty ? (
        <p className="m-0 grid h-full place-content-center rounded-panel bg-sunken text-small text-muted">
          Not recorded in any slice
        </p>
      ) : (
        <ChartBoundary className="h-full">
          <Suspense fallback={<SkeletonBlock className="h-full" />}>
            {drawn && plot.widthPx ? (
              <TrendPlot
                chart={chart}
                slices={drawn}
                sinceMs={window.sinceMs}
                untilMs={window.untilMs}
                zone={zone}
                size={size}
                widthPx={plot.widthPx}
                heightPx={plot.heightPx}
              />
            ) : (
              <SkeletonBlock className="h-full" />
            )}
          </Suspense>
          <TrendOverlay {...{ chart, slices, window, zone, cursor, onNarrow }} />
        </ChartBoundary>
      )}
    </div>
  )
}
