import type { CallbackPage } from '~/api/callback-page'
import { type CallbackRows, noRows } from '~/api/columns/callback-rows'
import type { NewCallbacks } from '~/api/new-callbacks'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'

/** Before the first look at what came since. */
export const NO_NEWS: NewCallbacks = {
  page: {
    rows: noRows(),
    rejected: [],
    leftOut: 0,
    requestId: null,
    timingsMs: {},
    warnings: [],
    notices: [],
    next: null,
    paging: 'single',
    progress: null,
  },
  unseen: noRows(),
  updated: noRows(),
  more: false,
  checkedAtMs: 0,
}

/** The order of rows is not documented. Where the oldest come first, "not loaded yet" and "new" look the same. */
export function isNewestFirst(page: CallbackPage | undefined): boolean {
  const [first, last] = [page?.rows.headAt(0), page?.rows.headAt(-1)]
  return !first || !last || first.createdInPsaAtMs >= last.createdInPsaAtMs
}

/** Rows that came since: not those that more loading would bring anyway. */
export function newAmong(
  unseen: CallbackRows,
  loaded: Pick<LoadedCallbacks, 'rows' | 'rowOf'>,
  hasMore: boolean,
): CallbackRows {
  const oldestMs = hasMore ? (loaded.rows.headAt(-1)?.createdInPsaAtMs ?? -Infinity) : -Infinity
  const { createdMs, callbackIds } = unseen.columns
  const isNew = (row: number) =>
    loaded.rowOf(callbackIds[row] ?? '') === undefined && (createdMs[row] ?? -Infinity) >= oldestMs
  return unseen.inOrder(unseen.order.filter(isNew))
}
