import { earliestSinceMs } from '~/api/callback-filter'
import type { PagePosition, Span } from '~/api/page-position'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '~/lib/window'

const REACHES_MS = [7 * DAY_MS, 3 * DAY_MS, DAY_MS, 6 * HOUR_MS]
/** The API bounds receipt, rows carry creation: one from before may have been received a little later. */
const LATE_MS = 10 * MINUTE_MS
/** The search itself takes a while, and what has become too old is refused. */
const MARGIN_MS = 2 * MINUTE_MS

export type SearchSpans = { sinceMs: number; untilMs: number; position: PagePosition }

/**
 * The week before a moment in parts that grow with their age, the newest to be asked for first. Null where that week is
 * older than what the API answers for.
 */
export function searchSpans(beforeMs: number, nowMs: number): SearchSpans | null {
  const untilMs = Math.min(beforeMs + LATE_MS, nowMs)
  const earliestMs = earliestSinceMs(nowMs) + MARGIN_MS
  if (untilMs <= earliestMs) return null
  const edges = [...REACHES_MS.map((reachMs) => Math.max(beforeMs - reachMs, earliestMs)), untilMs]
  const spans = edges.slice(1).flatMap((endMs, index): Span[] => {
    const sinceMs = edges[index] ?? endMs
    if (sinceMs >= endMs) return []
    // 1 ms into the next, in case the API's bounds are both exclusive.
    return [{ sinceMs, untilMs: endMs === untilMs ? endMs : endMs + 1 }]
  })
  const sinceMs = spans[0]?.sinceMs ?? earliestMs
  const walk = { spans, totalMs: untilMs - sinceMs, previous: null, stuckInARow: 0, requests: 0 }
  return { sinceMs, untilMs, position: { kind: 'bisection', walk } }
}
