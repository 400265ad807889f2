import { parseInstant } from './instant'
import { DAY_MS, floorToMinute, LONGEST_WINDOW_MS, MINUTE_MS, type TimeWindow } from './window'

/**
 * The window that `since` and `until` in a link mean: absolute, and inside the 7 days that the API allows. Without either,
 * the last 24 hours. A sentence for each part that was not taken as it stands goes to `unread`.
 */
export function readWindow(raw: Record<string, string>, nowMs: number, unread: string[]): TimeWindow {
  const instant = (name: string) => {
    const given = raw[name]?.trim()
    if (!given) return null
    const ms = parseInstant(given)
    if (ms === null) unread.push(`“${name}” in the link is not a date and time: “${given}”.`)
    return ms
  }
  const since = instant('since')
  const until = instant('until')
  const untilMs = until ?? (since === null ? floorToMinute(nowMs) : Math.min(since + DAY_MS, floorToMinute(nowMs)))
  let window = { sinceMs: since ?? untilMs - DAY_MS, untilMs }
  if (window.sinceMs >= untilMs) {
    unread.push('The link’s window ends before it begins; the 24 hours before its end are shown.')
    window = { sinceMs: untilMs - DAY_MS, untilMs }
  } else if (untilMs - window.sinceMs > LONGEST_WINDOW_MS) {
    // Exactly seven days is what people ask for, and two minutes less is what they get: not worth a word.
    if (untilMs - window.sinceMs > 7 * DAY_MS) {
      unread.push('The link’s window is longer than 7 days; its last 7 days are shown.')
    }
    window = { sinceMs: untilMs - LONGEST_WINDOW_MS, untilMs }
  }
  return window
}

/** How a page's link says its window: which parameters make one needless, and whether "up to now, and on" has no end. */
export type LinkWindow = { unless?: readonly string[]; isOpenEnded?: boolean }

/**
 * The same parameters with the last 24 hours where they name no window and need one, else null: "the last 24 hours" means
 * another day tomorrow, and what is on the screen has to be what the link says. Whole minutes, so that asking again is the
 * same question.
 */
export function withLastDay(raw: Record<string, string>, nowMs: number, page: LinkWindow = {}): Record<string, string> | null {
  const { unless = [], isOpenEnded = false } = page
  if (['since', 'until', ...unless].some((name) => raw[name]?.trim())) return null
  const untilMs = floorToMinute(nowMs)
  const { since, until } = writeWindow({ sinceMs: untilMs - DAY_MS, untilMs })
  return isOpenEnded ? { ...raw, since } : { ...raw, since, until }
}

export function writeWindow({ sinceMs, untilMs }: TimeWindow): { since: string; until: string } {
  return { since: writeInstant(sinceMs), until: writeInstant(untilMs) }
}

/** An absolute instant as it stands in a link: ISO-8601 with Z, without empty milliseconds. */
export function writeInstant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** Whole minutes, so that asking again is the same question; never empty, never longer than the API allows. */
export function minuteWindow(wished: TimeWindow): TimeWindow {
  const untilMs = floorToMinute(wished.untilMs)
  const sinceMs = Math.max(floorToMinute(wished.sinceMs), untilMs - LONGEST_WINDOW_MS)
  return { sinceMs: Math.min(sinceMs, untilMs - MINUTE_MS), untilMs }
}
