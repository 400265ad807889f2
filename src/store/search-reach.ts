import type { CallbackPage } from '~/api/callback-page'
import { createReceiptOrder } from './receipt-order'

/**
 * How far back nothing is left to be looked at once this page has come, whatever order its rows are in: Infinity where
 * that cannot be said, `sinceMs` at the end of the list.
 */
export function reachOf(page: CallbackPage, sinceMs: number): number {
  const { next, rows } = page
  if (page.notices.some(({ kind }) => kind === 'no-way-further' || kind === 'window-ignored')) return Infinity
  if (next === null) return sinceMs
  const oldest = rows.headAt(-1)
  const byOrder = rows.length > 1 && oldest && createReceiptOrder().comesNewestFirst(rows) ? oldest.createdInPsaAtMs : Infinity
  if (next.kind !== 'bisection') return byOrder
  // Nothing is received before it was created, so all in a part not asked for yet is older than the part's end.
  const left = next.walk.spans.map(({ untilMs }) => untilMs ?? Infinity)
  return Math.min(byOrder, Math.max(...left))
}
