export const TENANT_TIMEZONE = 'America/Chicago'

export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const DAYS_BEFORE_TODAY = 7

export type LocalHour = {
  /** As in ticket numbers: 20261120 */
  date: string
  /** 0 is Sunday. */
  weekday: number
  hour: number
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const localParts = new Intl.DateTimeFormat('en-US', {
  timeZone: TENANT_TIMEZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  weekday: 'short',
  hour: '2-digit',
})

/** The zone moves by whole hours, so an hour of UTC is an hour of the tenant: each is worked out once. */
const hours = new Map<number, LocalHour>()

export function localHour(atMs: number): LocalHour {
  const key = Math.floor(atMs / HOUR_MS)
  let local = hours.get(key)
  if (local === undefined) {
    const parts = new Map(localParts.formatToParts(key * HOUR_MS).map((part) => [part.type, part.value]))
    local = {
      date: `${parts.get('year')}${parts.get('month')}${parts.get('day')}`,
      weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
      hour: Number(parts.get('hour')),
    }
    hours.set(key, local)
  }
  return local
}

/**
 * Where a simulation that is to be looked at from nowMs begins: at the midnight in the tenant that the last
 * seven days go back to. Whatever happened since can then be asked for, and nothing is played that cannot.
 */
export function originFor(nowMs: number): number {
  let atMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS
  for (let midnights = 0; ; atMs -= HOUR_MS) {
    if (localHour(atMs).hour !== 0) continue
    if (midnights === DAYS_BEFORE_TODAY) return atMs
    midnights += 1
  }
}

const LOAD_BY_HOUR = [
  0.02, 0.01, 0.01, 0.01, 0.02, 0.06, 0.2, 0.6, 1, 0.98, 0.92, 0.85, 0.62, 0.8, 0.9, 0.86, 0.72, 0.5, 0.25,
  0.14, 0.1, 0.07, 0.05, 0.03,
]
const LOAD_BY_WEEKDAY = [0.1, 1.18, 1, 1, 1, 0.88, 0.16]

/** How much people do at that hour, as a share of a busy one. */
export function humanLoad(atMs: number): number {
  const { weekday, hour } = localHour(atMs)
  return (LOAD_BY_HOUR[hour] ?? 0) * (LOAD_BY_WEEKDAY[weekday] ?? 0)
}

export const isAfterHours = (atMs: number) => humanLoad(atMs) < 0.3

/**
 * The same moment if people are at work then, or else one early in the next working hour. `spread` in [0, 1).
 */
export function workingTime(atMs: number, spread: number): number {
  if (!isAfterHours(atMs)) return atMs
  let hourMs = Math.floor(atMs / HOUR_MS) * HOUR_MS
  while (isAfterHours(hourMs)) hourMs += HOUR_MS
  return hourMs + Math.floor(spread * 50) * MINUTE_MS
}
