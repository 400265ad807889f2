import { formatDuration } from '~/lib/duration'
import { DAY_MS, HOUR_MS, MINUTE_MS, previousWindow, type TimeWindow, widthMs } from '~/lib/window'
import { parseWallTime } from '~/lib/wall-time'
import { zoneOffsetMs } from '~/lib/zone'

/** `words` stand in a sentence: "in the 24 hours before", "at the same time a week earlier". */
export type EarlierWindow = { id: 'previous' | 'week-earlier'; window: TimeWindow; words: string }

/** An hour of clock change, and the minutes by which the longest window stays short of a week. */
const NEARLY_MS = 90 * MINUTE_MS

/**
 * The windows to compare with, nearest first. A window of about a week has one alone, since the week before it is the
 * same time a week earlier. `tenantZone` is an IANA id.
 */
export function earlierWindows(window: TimeWindow, tenantZone: string): readonly EarlierWindow[] {
  const previous = { id: 'previous', window: previousWindow(window), words: `in the ${lengthWords(widthMs(window))} before` } as const
  const weekEarlier = aWeekEarlier(window, tenantZone)
  return isNearlySame(previous.window, weekEarlier.window) ? [previous] : [previous, weekEarlier]
}

/** The words as a heading: "The 24 hours before". */
export function earlierTitle(words: string): string {
  const bare = words.replace(/^(in|at) /, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

/**
 * The same local times 7 days before. Over a change of the clocks that is 167 or 169 hours away, and a window across the
 * change itself is an hour shorter or longer than its counterpart.
 */
function aWeekEarlier(window: TimeWindow, zone: string): EarlierWindow {
  const local = { sinceMs: localWeekEarlierMs(window.sinceMs, zone), untilMs: localWeekEarlierMs(window.untilMs, zone) }
  // Local times that were skipped or came twice can leave next to nothing of a short window, or turn it round.
  const isUsable = widthMs(local) >= widthMs(window) / 2
  if (isUsable) return { id: 'week-earlier', window: local, words: 'at the same time a week earlier' }
  const elapsed = { sinceMs: window.sinceMs - 7 * DAY_MS, untilMs: window.untilMs - 7 * DAY_MS }
  return { id: 'week-earlier', window: elapsed, words: 'exactly 168 hours earlier' }
}

function localWeekEarlierMs(ms: number, zone: string): number {
  const localMs = ms + zoneOffsetMs(zone, ms)
  const wallTime = new Date(localMs - 7 * DAY_MS).toISOString().slice(0, -1)
  return parseWallTime(wallTime, zone)?.ms ?? ms - 7 * DAY_MS
}

function isNearlySame(one: TimeWindow, other: TimeWindow): boolean {
  return Math.abs(one.sinceMs - other.sinceMs) <= NEARLY_MS && Math.abs(one.untilMs - other.untilMs) <= NEARLY_MS
}

/** "24 hours", "7 days" (also for the few minutes less that the API allows), "hour", "20 minutes", "2 h 5 min". */
function lengthWords(lengthMs: number): string {
  const days = Math.round(lengthMs / DAY_MS)
  if (days >= 2 && Math.abs(lengthMs - days * DAY_MS) <= 2 * MINUTE_MS) return `${days} days`
  if (lengthMs % HOUR_MS === 0) return lengthMs === HOUR_MS ? 'hour' : `${lengthMs / HOUR_MS} hours`
  if (lengthMs < HOUR_MS && lengthMs % MINUTE_MS === 0) return lengthMs === MINUTE_MS ? 'minute' : `${lengthMs / MINUTE_MS} minutes`
  return formatDuration(lengthMs)
}
