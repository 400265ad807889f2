/** A zone by the name that a server gave. `known` is false for a name that is no IANA zone; then `zone` is UTC. */
export type ResolvedZone = { zone: string; name: string; known: boolean }

/** Names such as "Central Standard Time" (Windows) are not guessed at: UTC is shown, and the raw name beside it. */
export function resolveZone(name: string): ResolvedZone {
  try {
    return {
      zone: new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone,
      name,
      known: true,
    }
  } catch {
    return { zone: 'UTC', name, known: false }
  }
}

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

type WallClock = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  weekday: string
}

// Building a formatter costs a hundred times what using it does.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone: resolveZone(zone).zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(zone, formatter)
  return formatter
}

/** What a clock on the wall shows in `zone` (an IANA id; anything else counts as UTC). Months count from 1. */
function wallClock(ms: number, zone: string): WallClock {
  const clock = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, weekday: '' }
  for (const { type, value } of formatterOf(zone).formatToParts(ms)) {
    if (type === 'weekday') clock.weekday = value
    else if (type in clock) Object.assign(clock, { [type]: Number(value) })
  }
  return { ...clock, millisecond: ((ms % 1000) + 1000) % 1000 }
}

/** How far the zone's clocks are ahead of UTC at that instant; negative in the Americas. */
export function zoneOffsetMs(zone: string, atMs: number): number {
  const { year, month, day, hour, minute, second, millisecond } = wallClock(atMs, zone)
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - atMs
}

/** "UTC−06:00" as it holds at that instant, "UTC" where there is no offset. */
export function zoneLabel(zone: string, atMs: number): string {
  const offsetMinutes = Math.round(zoneOffsetMs(zone, atMs) / 60_000)
  if (offsetMinutes === 0) return 'UTC'
  const size = Math.abs(offsetMinutes)
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

export type InstantStyle =
  /** 14:05 */
  | 'minute'
  /** 14:05:09 */
  | 'second'
  /** Fri 20 Nov */
  | 'day'
  /** Fri 20 Nov 14:05 */
  | 'day-minute'
  /** Fri 20 Nov 14:05:09 */
  | 'day-second'
  /** 2026-11-20 14:05:09 */
  | 'full'
  /** 2026-11-20 14:05:09.120 */
  | 'exact'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = (value: number) => String(value).padStart(2, '0')

/** The zone itself is not in the text: say it beside, with zoneLabel. */
export function formatInstant(ms: number, zone: string, style: InstantStyle): string {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return '–'
  const clock = wallClock(ms, zone)
  const minute = `${two(clock.hour)}:${two(clock.minute)}`
  const second = `${minute}:${two(clock.second)}`
  const day = `${clock.weekday} ${clock.day} ${MONTHS[clock.month - 1] ?? ''}`
  const date = `${String(clock.year).padStart(4, '0')}-${two(clock.month)}-${two(clock.day)}`
  const shown: Record<InstantStyle, string> = {
    minute,
    second,
    day,
    'day-minute': `${day} ${minute}`,
    'day-second': `${day} ${second}`,
    full: `${date} ${second}`,
    exact: `${date} ${second}.${String(clock.millisecond).padStart(3, '0')}`,
  }
  return shown[style]
}
