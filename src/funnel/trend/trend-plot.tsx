import { useId, useMemo } from 'react'
import { Area, AreaChart, CartesianGrid, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts'
import type { TimeWindow } from '~/lib/window'
import { axisText } from './axis-text'
import { timeTicks } from './time-ticks'
import { HatchPattern, PAINTS } from './trend-paint'
import { isUnmeasured, trendPoints, type TrendPoint, type TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'
import { TrendTooltip } from './trend-tooltip'
import { useDragSelection } from './use-drag-selection'

type TrendPlotProps = {
  chart: TrendChart
  slices: readonly TrendSlice[]
  window: TimeWindow
  zone: string
  size: 'large' | 'small'
  onNarrow: (window: TimeWindow) => void
}

const SIZES = {
  large: { height: 208, ticks: 10, margin: { top: 8, right: 12, bottom: 0, left: 0 } },
  small: { height: 128, ticks: 4, margin: { top: 8, right: 12, bottom: 0, left: 0 } },
}

/** One line's points, reached by what is drawn: `received even`, `received uneven`, `received alone`. */
type Row = { atMs: number } & Record<string, number | null>
const DRAWN = ['even', 'uneven', 'alone'] as const satisfies readonly (keyof TrendPoint)[]

function rowsOf(slices: readonly TrendSlice[], chart: TrendChart): Row[] {
  const rows = slices.map((slice): Row => ({ atMs: (slice.sinceMs + slice.untilMs) / 2 }))
  for (const { figure } of chart.lines) {
    for (const point of trendPoints(slices, figure, chart.measure === 'count')) {
      const row = rows[point.sliceIndex]
      if (row) for (const drawn of DRAWN) row[`${figure.id} ${drawn}`] = point[drawn]
    }
  }
  return rows
}

/** The only part that needs recharts, and therefore loaded on its own. */
export function TrendPlot({ chart, slices, window, zone, size, onNarrow }: TrendPlotProps) {
  const patternId = useId()
  const { height, ticks, margin } = SIZES[size]
  const drag = useDragSelection(slices, onNarrow)
  const { sinceMs, untilMs } = window
  const marks = useMemo(() => timeTicks({ sinceMs, untilMs }, zone, ticks), [sinceMs, untilMs, zone, ticks])
  const rows = useMemo(() => rowsOf(slices, chart), [slices, chart])
  const axis = { tickLine: false, axisLine: false, tick: { fill: 'var(--color-muted)', fontSize: 12 } } as const
  if (isUnmeasured(slices, chart.lines.map((line) => line.figure))) {
    return (
      <p className="m-0 grid place-content-center rounded-panel bg-sunken text-small text-muted" style={{ height }}>
        Not recorded in any slice
      </p>
    )
  }
  return (
    <AreaChart
      responsive
      data={rows}
      margin={margin}
      style={{ width: '100%', height, userSelect: 'none' }}
      aria-label={`${chart.title}. Arrow keys move from slice to slice.`}
      {...drag.handlers}
    >
      <HatchPattern id={patternId} />
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis
        {...axis}
        dataKey="atMs"
        type="number"
        domain={[sinceMs, untilMs]}
        ticks={marks.map((mark) => mark.atMs)}
        tickFormatter={(atMs: number) => marks.find((mark) => mark.atMs === atMs)?.text ?? ''}
        interval="preserveStart"
        minTickGap={8}
        height={22}
      />
      <YAxis
        {...axis}
        width={chart.measure === 'seconds' ? 56 : 46}
        domain={[0, 'auto']}
        tickCount={size === 'large' ? 5 : 3}
        allowDecimals={chart.measure === 'seconds'}
        tickFormatter={(value: number) => axisText(value, chart.measure)}
      />
      {slices.map((slice) =>
        slice.result.kind === 'failed' ? (
          <ReferenceArea
            key={slice.sinceMs}
            x1={slice.sinceMs}
            x2={slice.untilMs}
            fill="var(--color-amber-soft)"
            fillOpacity={1}
          />
        ) : null,
      )}
      {drag.selected ? (
        <ReferenceArea x1={drag.selected.sinceMs} x2={drag.selected.untilMs} fill="var(--color-accent)" fillOpacity={0.12} />
      ) : null}
      <Tooltip
        content={<TrendTooltip slices={slices} chart={chart} zone={zone} />}
        filterNull={false}
        isAnimationActive={false}
        cursor={{ stroke: 'var(--color-line-strong)' }}
      />
      {chart.lines.flatMap((line) => {
        const paint = PAINTS[line.look](patternId)
        const common = { type: 'linear', dot: false, activeDot: false, connectNulls: false, isAnimationActive: false } as const
        const fill = chart.measure === 'seconds' ? { fill: 'none' } : { fill: paint.fill, fillOpacity: paint.fillOpacity }
        const key = (drawn: (typeof DRAWN)[number]) => `${line.figure.id} ${drawn}`
        // Every series costs time with each slice that arrives, also an empty one.
        const has = (drawn: (typeof DRAWN)[number]) => rows.some((row) => row[key(drawn)] != null)
        return [
          has('uneven') ? (
            <Area
              key={key('uneven')}
              {...common}
              dataKey={key('uneven')}
              stroke={paint.stroke}
              strokeDasharray="4 3"
              fill="none"
            />
          ) : null,
          <Area
            key={key('even')}
            {...common}
            {...fill}
            dataKey={key('even')}
            stroke={paint.stroke}
            strokeWidth={paint.strokeWidth}
            activeDot={{ r: 3, fill: paint.stroke, stroke: 'var(--color-surface)' }}
          />,
          has('alone') ? (
            <Area
              key={key('alone')}
              {...common}
              dataKey={key('alone')}
              stroke="none"
              fill="none"
              dot={{ r: 2, fill: paint.stroke, stroke: 'none', fillOpacity: 1 }}
            />
          ) : null,
        ]
      })}
    </AreaChart>
  )
}
