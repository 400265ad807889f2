export const NOT_RECORDED = '–'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const finer = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })

/** "12,345"; a dash for null. */
export function formatCount(count: number | null): string {
  return count === null ? NOT_RECORDED : whole.format(count)
}

/** "3.2", "0.04", "1,240": about two digits that matter. */
export function formatDecimal(value: number | null): string {
  if (value === null) return NOT_RECORDED
  if (Math.abs(value) >= 100) return whole.format(value)
  return Math.abs(value) >= 1 ? fine.format(value) : finer.format(value)
}

/** `pct` is already in percent (42 for "42%"), and may exceed 100. */
export function formatPct(pct: number | null): string {
  return pct === null ? NOT_RECORDED : `${formatDecimal(pct)}%`
}

/** part / whole, or null where there is no whole to divide by. */
export function ratio(part: number | null, ofWhole: number | null): number | null {
  return part === null || ofWhole === null || ofWhole === 0 ? null : part / ofWhole
}
