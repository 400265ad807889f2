import type { CallbackRows } from '~/api/columns/callback-rows'
import { MINUTE_MS } from '~/lib/window'

/** A list in order of receipt is not quite in order of creation: deliveries may be late. */
const LATE_MS = 10 * MINUTE_MS

/** In which order the API lists is not documented, but it can be seen of what came. */
export function createReceiptOrder() {
  let oldestMs = Infinity
  let isNewestFirst = true
  return {
    /** Whether these rows, behind all those before, have come newest first. */
    comesNewestFirst: ({ columns, order }: CallbackRows): boolean => {
      for (const row of order) {
        const atMs = columns.createdMs[row] ?? NaN
        if (atMs > oldestMs + LATE_MS) isNewestFirst = false
        oldestMs = Math.min(oldestMs, atMs)
      }
      return isNewestFirst
    },
  }
}
