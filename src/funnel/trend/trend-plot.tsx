import { useId, useMemo } from 'react'
import { Area, AreaChart, getNiceTickValues, XAxis, YAxis } from 'recharts'
import { failedSpans } from './failed-spans'
import { LooseEnds } from './loose-ends'
import { PLOT_MARGIN, type PlotSize, TIME_AXIS_HEIGHT, valueAxisWidth } from './plot-layout'
import { PlotGround } from './plot-ground'
import { timeTicks } from './time-ticks'
import { HatchPattern, PAINTS } from './trend-paint'
import { trendPoints, type TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'

type TrendPlotProps = {
  chart: TrendChart
  slices: readonly TrendSlice[]
  sinceMs: number
  untilMs: number
  zone: string
  size: PlotSize
  widthPx: number
  heightPx: number
}

const VALUE_TICKS: Record<PlotSize, number> = { large: 5, small: 3 }
/** "Sat 21 Nov" with room on both sides. */
const TIME_TICK_PX = 96

/** The picture alone: the cursor over it is ours (`trend-overlay.tsx`), and says in words what this draws. */
export function TrendPlot({ chart, slices, sinceMs, untilMs, zone, size, widthPx, heightPx }: TrendPlotProps) {
  const patternId = useId()
  const left = valueAxisWidth(chart.measure)
  const mostTimes = Math.max(2, Math.floor((widthPx - left - PLOT_MARGIN.right) / TIME_TICK_PX))
  const times = useMemo(
    () => timeTicks({ sinceMs, untilMs }, zone, mostTimes),
    [sinceMs, untilMs, zone, mostTimes],
  )
  const isCount = chart.measure === 'count'
  const lines = chart.lines.map((line) => ({
    id: line.figure.id,
    paint: PAINTS[line.look](patternId),
    points: trendPoints(slices, line.figure, isCount),
  }))
  // Every series of recharts costs time with each slice that arrives: only lines and their grounds are left to it.
  const rows = slices.map((slice, index) => ({
    atMs: (slice.sinceMs + slice.untilMs) / 2,
    ...Object.fromEntries(lines.map(({ id, points }) => [id, points[index]?.even ?? null])),
  }))
  const highest = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ value }) => value ?? 0)))
  const values = getNiceTickValues([0, highest === 0 ? 1 : highest], VALUE_TICKS[size], !isCount)
  return (
    <div aria-hidden="true">
      <AreaChart
        data={rows}
        width={widthPx}
        height={heightPx}
        margin={{ ...PLOT_MARGIN, left, bottom: TIME_AXIS_HEIGHT }}
        accessibilityLayer={false}
        // On paper the picture is as wide as its place.
        style={{ width: '100%' }}
      >
        <HatchPattern id={patternId} />
        <XAxis hide dataKey="atMs" type="number" domain={[sinceMs, untilMs]} />
        <YAxis hide domain={[0, values.at(-1) ?? 1]} />
        <PlotGround gaps={failedSpans(slices)} times={times} values={values} measure={chart.measure} />
        {lines.map(({ id, paint }) => (
          <Area
            key={id}
            dataKey={id}
            type="linear"
            dot={false}
            activeDot={false}
            connectNulls={false}
            isAnimationActive={false}
            stroke={paint.stroke}
            strokeWidth={paint.strokeWidth}
            fill={isCount ? paint.fill : 'none'}
            fillOpacity={paint.fillOpacity}
          />
        ))}
        {lines.map(({ id, points, paint }) => (
          <LooseEnds key={id} points={points} stroke={paint.stroke} />
        ))}
      </AreaChart>
    </div>
  )
}
