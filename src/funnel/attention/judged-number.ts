import type { Funnel } from '~/api/contract/funnel'
import { type Figure, readFigure } from '~/funnel/figure'

/** A recorded value, or why there is none to judge. */
export function judgedNumber(figure: Figure, funnel: Funnel): { value: number } | { why: string } {
  const reading = readFigure(figure, funnel)
  if (reading.kind === 'recorded' && reading.value !== null) return { value: reading.value }
  return { why: reading.kind === 'invalid' ? `${reading.text} as received, which is no valid value` : (reading.remark ?? '') }
}

// Percentages of counts are not exact: 40% less 30% has to be 10 points.
const ROUNDING = 1e-9

export function isAbove(value: number, limit: number): boolean {
  return value > limit + ROUNDING
}

export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - ROUNDING
}
