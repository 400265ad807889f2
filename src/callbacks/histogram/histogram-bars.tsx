import { memo } from 'react'
import { OUTCOMES } from '~/audit/outcome'
import type { Histogram } from './histogram-bins'
import { patternFill } from './outcome-pattern'

type HistogramBarsProps = {
  histogram: Histogram
  prefix: string
  heightPx: number
  /** Times outside which rows are not loaded yet; null where everything in the window is loaded. */
  loaded: { fromMs: number; toMs: number } | null
}

/** Counts of different outcomes add up to the callbacks of the bin, so they may be stacked. */
export const HistogramBars = memo(function HistogramBars({ histogram, prefix, heightPx, loaded }: HistogramBarsProps) {
  const { bins, highest } = histogram
  const firstMs = bins[0]?.sinceMs ?? 0
  const spanMs = (bins.at(-1)?.untilMs ?? 1) - firstMs
  const percent = (ms: number) => (Math.max(0, Math.min(spanMs, ms - firstMs)) / spanMs) * 100
  const width = 100 / bins.length
  return (
    <>
      {loaded ? (
        <g fill={patternFill(prefix, 'not-loaded')}>
          <rect x="0" width={`${percent(loaded.fromMs)}%`} height={heightPx} />
          <rect x={`${percent(loaded.toMs)}%`} width={`${100 - percent(loaded.toMs)}%`} height={heightPx} />
        </g>
      ) : null}
      {bins.map((bin, index) => {
        let y = heightPx
        return OUTCOMES.map(({ id }) => {
          const count = bin.byOutcome[id]
          if (count === 0) return null
          // A single callback among thousands must still be seen.
          const height = Math.max(1, (count / highest) * (heightPx - 2))
          y -= height
          return (
            <rect
              key={`${bin.sinceMs} ${id}`}
              // A bar stays a bar where few of them share the picture.
              style={{ x: `max(${(index + 0.08) * width}%, ${(index + 0.5) * width}% - 12px)`, width: `min(${width * 0.84}%, 24px)` }}
              y={y}
              height={height}
              fill={patternFill(prefix, id)}
            />
          )
        })
      })}
      <line x1="0" x2="100%" y1={heightPx - 0.5} y2={heightPx - 0.5} className="stroke-line-strong" />
    </>
  )
})
