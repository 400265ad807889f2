import type { Figure } from '~/funnel/figure'
import { RECORDED } from '~/funnel/recorded-figures'

/** How a line is told apart without its colour: a part of another series is hatched. */
export type TrendLine = { figure: Figure; look: 'whole' | 'part' | 'failed part' }

export type TrendChart = {
  id: string
  title: string
  lines: readonly [TrendLine, ...TrendLine[]]
  /** Counts depend on a slice's length, percentiles do not. */
  measure: 'count' | 'seconds'
}

const whole = (figure: Figure): TrendLine => ({ figure, look: 'whole' })

export const CALLBACKS_CHART: TrendChart = {
  id: 'callbacks',
  title: 'Callbacks received, and those of them filtered out',
  lines: [whole(RECORDED.received), { figure: RECORDED.filteredOut, look: 'part' }],
  measure: 'count',
}

export const PIPELINE_CHARTS: readonly TrendChart[] = [
  { id: 'events', title: 'Events processed', lines: [whole(RECORDED.events)], measure: 'count' },
  { id: 'finished', title: 'Workflows finished', lines: [whole(RECORDED.finished)], measure: 'count' },
  {
    id: 'psa',
    title: 'PSA calls, and those that failed',
    lines: [whole(RECORDED.psaCalls), { figure: RECORDED.psaFailures, look: 'failed part' }],
    measure: 'count',
  },
]

export const WAIT_CHARTS: readonly TrendChart[] = [
  { id: 'delivery', title: 'Delivery, p95', lines: [whole(RECORDED.deliveryP95)], measure: 'seconds' },
  { id: 'cap', title: 'Cap wait, p95', lines: [whole(RECORDED.capWaitP95)], measure: 'seconds' },
  { id: 'work', title: 'Actual work, p95', lines: [whole(RECORDED.workP95)], measure: 'seconds' },
  { id: 'psa-wait', title: 'PSA wait, p95', lines: [whole(RECORDED.psaWaitP95)], measure: 'seconds' },
]

export function figuresOf(charts: readonly TrendChart[]): readonly Figure[] {
  return charts.flatMap((chart) => chart.lines.map((line) => line.figure))
}
