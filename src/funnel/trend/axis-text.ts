import { formatDecimal } from '~/lib/number'

/** Short enough to stand beside a small picture: "30 s", "2.5 min", "1.5 h". */
function secondsOnAxis(seconds: number): string {
  if (seconds < 60) return `${formatDecimal(seconds)} s`
  return seconds < 3600 ? `${formatDecimal(seconds / 60)} min` : `${formatDecimal(seconds / 3600)} h`
}

/** "1,500", "35k". */
function countOnAxis(count: number): string {
  return count < 10_000 ? formatDecimal(count) : `${formatDecimal(count / 1000)}k`
}

export function axisText(value: number, measure: 'count' | 'seconds'): string {
  if (value === 0) return '0'
  return measure === 'seconds' ? secondsOnAxis(value) : countOnAxis(value)
}
