import { readSlice, sliceTitle } from './slice-reading'
import type { TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'

type CursorTipProps = {
  chart: TrendChart
  slice: TrendSlice
  zone: string
  /** The part that is being chosen. */
  partWords: string | null
  /** Where the cursor is on the time axis. */
  atPercent: number
}

/** What one slice says: also that it failed, or that a value was not recorded. It stands on the side with more room. */
export function CursorTip({ chart, slice, zone, partWords, atPercent }: CursorTipProps) {
  const isLeft = atPercent > 50
  const roomPercent = isLeft ? atPercent : 100 - atPercent
  const reading = readSlice(slice, chart)
  return (
    <div
      className="pointer-events-none absolute top-0 z-10 w-max rounded-control border border-line-strong bg-raised px-2 py-1.5 text-small text-ink shadow-raised"
      style={{
        maxWidth: `min(calc(${roomPercent}% - 8px), 320px)`,
        ...(isLeft ? { right: `calc(${100 - atPercent}% + 8px)` } : { left: `calc(${atPercent}% + 8px)` }),
      }}
    >
      {partWords ? <p className="m-0 font-medium">{partWords}</p> : null}
      <p className="m-0 text-muted">{sliceTitle(slice, zone)}</p>
      {reading.kind === 'gap' ? (
        <p className={`m-0 ${reading.isFailed ? 'text-amber' : ''}`}>{reading.words}</p>
      ) : (
        reading.values.map(({ id, label, text }) => (
          <p key={id} className="m-0 flex justify-between gap-4">
            <span>{label}</span>
            <span className="font-medium whitespace-nowrap">{text}</span>
          </p>
        ))
      )}
    </div>
  )
}
