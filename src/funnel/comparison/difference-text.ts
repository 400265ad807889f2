import { formatSeconds } from '~/lib/duration'
import { formatCount, formatDecimal } from '~/lib/number'
import type { Figure } from '~/funnel/figure'
import { type FigurePair, kindOf } from './figure-pair'

/** The change of one figure for a cell of a table, or why there is none: "+375 (11 ×)", "+21 points", "40 s longer". */
export function differenceText(figure: Figure, pair: FigurePair): string {
  if (pair.kind === 'not-compared') return pair.why
  const { now, before } = pair
  if (now === before) return 'no change'
  switch (kindOf(figure.unit)) {
    case 'count':
      return before === 0 ? 'none before' : `${signed(now - before, formatCount)} (${shortFactor(now, before)})`
    case 'share':
      return pointsText(now, before)
    case 'rate':
      return before === 0 ? 'none before' : shortFactor(now, before)
    case 'time': {
      const size = formatSeconds(Math.abs(now - before))
      return size === '0 ms' ? 'no change' : `${size} ${now > before ? 'longer' : 'shorter'}`
    }
  }
}

/** "+21 points": the difference of two percentages. */
export function pointsText(now: number, before: number): string {
  const points = Math.round(10 * (now - before)) / 10
  return points === 0 ? 'under 0.1 points' : `${signed(points, formatDecimal)} points`
}

/** "11 times as many", "twice as much", and below twice "+37%" or "−62%". `before` is more than 0. */
export function factorText(now: number, before: number, quantity: 'many' | 'much'): string {
  const factor = now / before
  if (factor < 1.95) return percentText(factor)
  const size = timesText(factor)
  return size === '2' ? `twice as ${quantity}` : `${size} times as ${quantity}`
}

function shortFactor(now: number, before: number): string {
  const factor = now / before
  return factor < 1.95 ? percentText(factor) : `${timesText(factor)} ×`
}

function timesText(factor: number): string {
  return factor >= 9.95 ? formatCount(factor) : formatDecimal(factor)
}

function percentText(factor: number): string {
  const pct = 100 * (factor - 1)
  return `${signed(pct, Math.abs(pct) >= 9.95 ? formatCount : formatDecimal)}%`
}

function signed(value: number, format: (size: number) => string): string {
  return `${value < 0 ? '−' : '+'}${format(Math.abs(value))}`
}
