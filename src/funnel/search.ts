import { parseInstant } from '~/lib/instant'
import { DAY_MS, LONGEST_WINDOW_MS, MINUTE_MS, type TimeWindow } from '~/lib/window'
import { SLICE_WIDTHS, type SliceWidthId } from '~/funnel/trend/slice-width'

export type FunnelSearch = {
  /** Always absolute, and inside the 7 days that the API allows. */
  window: TimeWindow
  /** False while the window is the last 24 hours because the link names none; then it is not in the link. */
  isPinned: boolean
  /** The chosen width of the trend's slices; null leaves it to the window's length. */
  slices: SliceWidthId | null
  /** A sentence for each part of the link that was not taken as it stands. Never written back. */
  unread: readonly string[]
}

/** Reads the link's parameters. What cannot be read falls back to its default and is said in `unread`. */
export function parseFunnelSearch(raw: Record<string, string>, nowMs: number): FunnelSearch {
  const unread: string[] = []
  const instant = (name: string) => {
    const given = raw[name]?.trim()
    if (!given) return null
    const ms = parseInstant(given)
    if (ms === null) unread.push(`“${name}” in the link is not a date and time: “${given}”.`)
    return ms
  }
  const since = instant('since')
  const until = instant('until')
  const width = SLICE_WIDTHS.find(({ id }) => id === raw['slices'])
  if (raw['slices'] && !width) unread.push(`“slices” in the link is no known width: “${raw['slices']}”.`)

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
  return { window, isPinned: since !== null || until !== null, slices: width?.id ?? null, unread }
}

/** The parameters of the link; whatever is at its default is left out. Times are absolute and in UTC. */
export function writeFunnelSearch(search: FunnelSearch): Record<string, string> {
  const { sinceMs, untilMs } = search.window
  return {
    ...(search.isPinned ? { since: writeInstant(sinceMs), until: writeInstant(untilMs) } : {}),
    ...(search.slices === null ? {} : { slices: search.slices }),
  }
}

/** The same page over another window, which is from now on in the link. */
export function withWindow(search: FunnelSearch, next: TimeWindow): FunnelSearch {
  const untilMs = floorToMinute(next.untilMs)
  const sinceMs = Math.max(floorToMinute(next.sinceMs), untilMs - LONGEST_WINDOW_MS)
  const window = { sinceMs: Math.min(sinceMs, untilMs - MINUTE_MS), untilMs }
  return { ...search, window, isPinned: true, unread: [] }
}

/** An absolute instant as it stands in a link: ISO-8601 with Z, without empty milliseconds. */
export function writeInstant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

function floorToMinute(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS
}
