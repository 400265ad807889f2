import type { CallbackPage } from '~/api/callback-pages'
import type { Callback } from '~/api/contract/callback'
import type { NewCallbacks } from '~/api/new-callbacks'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'

/** Before the first look at what came since. */
export const NO_NEWS: NewCallbacks = {
  page: {
    rows: [],
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
  unseen: [],
  updated: [],
  more: false,
  checkedAtMs: 0,
}

/** The order of rows is not documented. Where the oldest come first, "not loaded yet" and "new" look the same. */
export function isNewestFirst(page: CallbackPage | undefined): boolean {
  const [first, last] = [page?.rows[0], page?.rows.at(-1)]
  return !first || !last || first.createdInPsaAtMs >= last.createdInPsaAtMs
}

/** Rows that came since: not those that more loading would bring anyway. */
export function newAmong(
  unseen: readonly Callback[],
  loaded: Pick<LoadedCallbacks, 'rows' | 'byId'>,
  hasMore: boolean,
): readonly Callback[] {
  const oldestMs = hasMore ? (loaded.rows.at(-1)?.createdInPsaAtMs ?? -Infinity) : -Infinity
  return unseen.filter((row) => loaded.byId(row.callbackId) === undefined && row.createdInPsaAtMs >= oldestMs)
}
