import type { CallbackPage } from '~/api/callback-pages'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { MINUTE_MS } from '~/lib/window'

/** A list in order of receipt is not quite in order of creation: deliveries may be late. */
const LATE_MS = 10 * MINUTE_MS

function comesNewestFirst({ columns, order }: CallbackRows): boolean {
  let beforeMs = Infinity
  for (const row of order) {
    const atMs = columns.createdMs[row] ?? NaN
    if (atMs > beforeMs + LATE_MS) return false
    beforeMs = atMs
  }
  return true
}

/**
 * How far back nothing is left to be looked at once this page has come, whatever order its rows are in: Infinity where
 * that cannot be said, `sinceMs` at the end of the list.
 */
export function reachOf(page: CallbackPage, sinceMs: number): number {
  const { next, rows } = page
  if (page.notices.some(({ kind }) => kind === 'no-way-further' || kind === 'window-ignored')) return Infinity
  if (next === null) return sinceMs
  const oldest = rows.headAt(-1)
  const byOrder = rows.length > 1 && oldest && comesNewestFirst(rows) ? oldest.createdInPsaAtMs : Infinity
  if (next.kind !== 'bisection') return byOrder
  // Nothing is received before it was created, so all in a part not asked for yet is older than the part's end.
  const left = next.walk.spans.map(({ untilMs }) => untilMs ?? Infinity)
  return Math.min(byOrder, Math.max(...left))
}
