import type { Funnel } from '~/api/contract/funnel'
import type { Figure } from './figure'

/** The largest value among figures that share a scale; 0 where none is drawn. */
export function scaleOf(figures: readonly Figure[], funnel: Funnel): number {
  return Math.max(0, ...figures.map((figure) => figure.valueOf(funnel) ?? 0))
}

/** A bar's length in percent of the scale. Anything above zero can be seen; null and invalid values have no bar. */
export function barPercent(value: number | null, scale: number): number {
  if (value === null || value <= 0 || scale <= 0) return 0
  return Math.max(0.4, Math.min(100, (100 * value) / scale))
}
