import { failureWords } from '~/api/failure-words'
import { readFigure } from '~/funnel/figure'
import type { TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'
import { sliceWords } from '~/funnel/window-words'

type TrendTooltipProps = {
  slices: readonly TrendSlice[]
  chart: TrendChart
  zone: string
  /** Given by recharts. */
  active?: boolean
  activeIndex?: string | null
}

/** What one slice says: also that it failed, or that a value was not recorded. */
export function TrendTooltip({ slices, chart, zone, active = false, activeIndex = null }: TrendTooltipProps) {
  const slice = activeIndex === null ? undefined : slices[Number(activeIndex)]
  if (!active || !slice) return null
  return (
    <div className="rounded-control border border-line-strong bg-raised px-2 py-1.5 text-small text-ink shadow-raised">
      <p className="m-0 text-muted">
        {sliceWords(slice, zone)}
        {slice.uneven ? `, ${slice.uneven}` : ''}
      </p>
      <SliceValues slice={slice} chart={chart} />
    </div>
  )
}

function SliceValues({ slice, chart }: { slice: TrendSlice; chart: TrendChart }) {
  if (slice.result.kind === 'failed') {
    return <p className="m-0 max-w-64 text-amber">Not loaded: {failureWords(slice.result.error).message}</p>
  }
  if (slice.result.kind !== 'loaded') return <p className="m-0">Not loaded yet</p>
  const { funnel } = slice.result.answer
  return chart.lines.map(({ figure }) => {
    const reading = readFigure(figure, funnel)
    return (
      <p key={figure.id} className="m-0 flex justify-between gap-4">
        <span>{figure.label}</span>
        <span className="font-medium">{reading.remark ?? reading.text}</span>
      </p>
    )
  })
}
