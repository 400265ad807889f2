const NONE = '–'
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const UNITS: readonly [ms: number, name: string][] = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
]

function pair(ms: number, bigMs: number, big: string, smallMs: number, small: string): string {
  const rounded = Math.round(ms / smallMs) * smallMs
  const whole = Math.floor(rounded / bigMs)
  const rest = Math.round((rounded - whole * bigMs) / smallMs)
  return rest === 0 ? `${whole} ${big}` : `${whole} ${big} ${rest} ${small}`
}

/** "850 ms", "4.2 s", "3 min 20 s", "2 h 5 min", "3 d 4 h"; a dash for null, NaN and negative (clocks that disagree). */
export function formatDuration(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms) || ms < 0) return NONE
  if (ms < 999.5) return `${Math.round(ms)} ms`
  if (ms < 9_950) return `${(ms / 1000).toFixed(1).replace(/\.0$/, '')} s`
  if (ms < 59_500) return `${Math.round(ms / 1000)} s`
  if (ms < HOUR_MS - 500) return pair(ms, MINUTE_MS, 'min', 1000, 's')
  if (ms < DAY_MS - 30_000) return pair(ms, HOUR_MS, 'h', MINUTE_MS, 'min')
  return pair(ms, DAY_MS, 'd', HOUR_MS, 'h')
}

export function formatSeconds(seconds: number | null): string {
  return formatDuration(seconds === null ? null : seconds * 1000)
}

/** "just now", "5 min ago", "in 2 h": one unit, for times whose exact form stands beside. */
export function formatAge(ms: number, nowMs: number): string {
  const awayMs = Math.abs(nowMs - ms)
  if (awayMs < 10_000) return 'just now'
  const [unitMs, unit] = UNITS.find(([candidateMs]) => awayMs >= candidateMs) ?? [1000, 's']
  const size = `${Math.floor(awayMs / unitMs)} ${unit}`
  return ms <= nowMs ? `${size} ago` : `in ${size}`
}
