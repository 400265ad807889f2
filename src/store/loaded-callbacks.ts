import type { CallbackPage } from '~/api/callback-page'
import { type CallbackRows, noRows } from '~/api/columns/callback-rows'
import type { RejectedRow } from '~/api/columns/page-packing'
import type { Callback } from '~/api/contract/callback'
import type { PagingNotice } from '~/api/paging-notice'
import type { ServerTimingsMs } from '~/api/server-timings'
import { createCallbackList } from './callback-list'

/** All rows loaded so far: an immutable snapshot, newest first by createdInPsaAtMs and then id. */
export type LoadedCallbacks = {
  rows: CallbackRows
  /** Unreadable rows, without those that came in a readable version too. */
  rejected: readonly RejectedRow[]
  /** Rows that a page repeated. Repeats which our own asking causes (bisection, polls) are not counted. */
  duplicates: number
  /** Rows that the server gave against its own filter, and which are not among `rows`. */
  leftOut: number
  warnings: readonly string[]
  /** All came newest first, page after page, so that what has not come is older than what has. */
  cameNewestFirst: boolean
  /** One of each kind. */
  notices: readonly PagingNotice[]
  /** Of the answer that brought the callback. */
  requestIdOf: (callbackId: string) => string | null
  timingsOf: (callbackId: string) => ServerTimingsMs
  byId: (callbackId: string) => Callback | undefined
  /** The callback's number in the rows' columns. */
  rowOf: (callbackId: string) => number | undefined
}

const EMPTY: LoadedCallbacks = {
  rows: noRows(),
  rejected: [],
  duplicates: 0,
  leftOut: 0,
  warnings: [],
  cameNewestFirst: false,
  notices: [],
  requestIdOf: () => null,
  timingsOf: () => ({}),
  byId: () => undefined,
  rowOf: () => undefined,
}

/** The list that a page's rows went into, by its first page. */
const lists = new WeakMap<CallbackPage, ReturnType<typeof createCallbackList>>()

/**
 * The rows of all pages together. While a list only grows, pages merged before are not looked at again, and what they brought
 * is held once, in the list's columns, where the pages' own rows point to from then on.
 */
export function mergePages(pages: readonly CallbackPage[]): LoadedCallbacks {
  const [first] = pages
  if (!first) return EMPTY
  const known = lists.get(first)
  const list = known?.isContinuedBy(pages) ? known : createCallbackList()
  lists.set(first, list)
  return list.following(pages)
}
