import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { TimeWindow } from '~/lib/window'
import { axisText } from './axis-text'
import { PLOT_MARGIN } from './plot-layout'
import type { TimeTick } from './time-ticks'
import type { TrendChart } from './trend-series'

type PlotGroundProps = {
  gaps: readonly TimeWindow[]
  times: readonly TimeTick[]
  values: readonly number[]
  measure: TrendChart['measure']
}

/** At most; words at the right end move so far to the left that they are not cut off. */
const HALF_LETTER_PX = 3.5
const TEXT = { fill: 'var(--color-muted)', fontSize: 12 } as const

/**
 * Gaps, grid and what is written at the axes. The axes of recharts measure each word they write, which makes the browser
 * lay out the page several times for each picture; ours know beforehand which words have room.
 */
export function PlotGround({ gaps, times, values, measure }: PlotGroundProps) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!plot || !x || !y) return null
  const right = plot.x + plot.width
  const bottom = plot.y + plot.height
  const xAt = (ms: number) => x(ms) ?? plot.x
  return (
    <g>
      {gaps.map(({ sinceMs, untilMs }) => (
        <rect
          key={sinceMs}
          x={xAt(sinceMs)}
          y={plot.y}
          width={xAt(untilMs) - xAt(sinceMs)}
          height={plot.height}
          fill="var(--color-amber-soft)"
        />
      ))}
      {values.map((value) => (
        <g key={value}>
          <line x1={plot.x} x2={right} y1={y(value)} y2={y(value)} stroke="var(--color-line)" />
          <text {...TEXT} x={plot.x - 8} y={y(value)} dy="0.355em" textAnchor="end">
            {axisText(value, measure)}
          </text>
        </g>
      ))}
      {times.map(({ atMs, text }) => (
        <text
          key={atMs}
          {...TEXT}
          x={Math.min(xAt(atMs), right + PLOT_MARGIN.right - text.length * HALF_LETTER_PX)}
          y={bottom + 16}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </g>
  )
}
