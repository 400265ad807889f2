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

/** What a clock on the wall shows in `zone` (an IANA id; anything else counts as UTC), read as if the clock were in UTC. */
function wallMs(ms: number, zone: string): number {
  const clock = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of formatterOf(zone).formatToParts(ms))
    if (type in clock) Object.assign(clock, { [type]: Number(value) })
  const millisecond = ((ms % 1000) + 1000) % 1000
  return Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second, millisecond)
}

const QUARTER_MS = 15 * 60_000
/** Since then every zone has changed its clocks at a full quarter of an hour (of UTC). */
const QUARTERS_SINCE_MS = Date.UTC(1980, 0, 1)

/** For each zone the offsets asked for, by quarter of an hour: what is on one screen lies close together. */
const offsets = new Map<string, Map<number, number>>()

/** How far the zone's clocks are ahead of UTC at that instant; negative in the Americas. */
export function zoneOffsetMs(zone: string, atMs: number): number {
  if (zone === 'UTC') return 0
  if (!(atMs >= QUARTERS_SINCE_MS)) return wallMs(atMs, zone) - atMs
  let ofZone = offsets.get(zone)
  if (!ofZone) offsets.set(zone, (ofZone = new Map()))
  const quarter = Math.floor(atMs / QUARTER_MS)
  let offsetMs = ofZone.get(quarter)
  if (offsetMs === undefined) ofZone.set(quarter, (offsetMs = wallMs(quarter * QUARTER_MS, zone) - quarter * QUARTER_MS))
  return offsetMs
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
  /** 20 Nov 14:05 */
  | 'date-minute'
  /** Fri 20 Nov 14:05 */
  | 'day-minute'
  /** Fri 20 Nov 14:05:09 */
  | 'day-second'
  /** 2026-11-20 14:05:09 */
  | 'full'
  /** 2026-11-20 14:05:09.120 */
  | 'exact'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** A day before the last instant that there is, so that every zone has one. */
const LAST_MS = 8.64e15 - 86_400_000
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** The zone itself is not in the text: say it beside, with zoneLabel. */
export function formatInstant(ms: number, zone: string, style: InstantStyle): string {
  if (!Number.isFinite(ms) || Math.abs(ms) > LAST_MS) return '–'
  const clock = new Date(ms + zoneOffsetMs(zone, ms))
  const minute = `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`
  if (style === 'minute') return minute
  const date = `${clock.getUTCDate()} ${MONTHS[clock.getUTCMonth()] ?? ''}`
  if (style === 'date-minute') return `${date} ${minute}`
  const day = `${WEEKDAYS[clock.getUTCDay()] ?? ''} ${date}`
  if (style === 'day') return day
  if (style === 'day-minute') return `${day} ${minute}`
  const second = `${minute}:${two(clock.getUTCSeconds())}`
  if (style === 'second') return second
  if (style === 'day-second') return `${day} ${second}`
  const year = String(clock.getUTCFullYear()).padStart(4, '0')
  const full = `${year}-${two(clock.getUTCMonth() + 1)}-${two(clock.getUTCDate())} ${second}`
  return style === 'full' ? full : `${full}.${String(clock.getUTCMilliseconds()).padStart(3, '0')}`
}
