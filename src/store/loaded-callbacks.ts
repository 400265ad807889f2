import type { CallbackPage } from '~/api/callback-pages'
import type { RejectedRow } from '~/api/callback-rows'
import type { Callback } from '~/api/contract/callback'
import { isUnfinished } from '~/api/new-callbacks'
import { filterIgnored, type PagingNotice } from '~/api/paging-notice'
import type { ServerTimingsMs } from '~/api/server-timings'

/** All rows loaded so far: an immutable snapshot, newest first by createdInPsaAtMs and then id. */
export type LoadedCallbacks = {
  rows: readonly Callback[]
  /** Unreadable rows, without those that came in a readable version too. */
  rejected: readonly RejectedRow[]
  /** Rows that a page repeated. Repeats which our own asking causes (bisection, polls) are not counted. */
  duplicates: number
  /** Rows that the server gave against its own filter, and which are not among `rows`. */
  leftOut: number
  warnings: readonly string[]
  /** One of each kind. */
  notices: readonly PagingNotice[]
  /** Of the answer that brought the callback. */
  requestIdOf: (callbackId: string) => string | null
  timingsOf: (callbackId: string) => ServerTimingsMs
  byId: (callbackId: string) => Callback | undefined
}

type Entry = { row: Callback; requestId: string | null; timingsMs: ServerTimingsMs }

const EMPTY: LoadedCallbacks = {
  rows: [],
  rejected: [],
  duplicates: 0,
  leftOut: 0,
  warnings: [],
  notices: [],
  requestIdOf: () => null,
  timingsOf: () => ({}),
  byId: () => undefined,
}

/** What byId and requestIdOf look into, kept beside the snapshots so that the next one can be made from it. */
const entriesOf = new WeakMap<LoadedCallbacks, ReadonlyMap<string, Entry>>()

function newestFirst(one: Callback, other: Callback): number {
  if (one.createdInPsaAtMs !== other.createdInPsaAtMs) return other.createdInPsaAtMs - one.createdInPsaAtMs
  return one.callbackId < other.callbackId ? -1 : 1
}

/** Both lists are in order; of `loaded` only rows that are still the current version of their id are taken. */
function mergeInOrder(
  loaded: readonly Callback[],
  fresh: readonly Callback[],
  isCurrent: (row: Callback) => boolean,
): Callback[] {
  const merged: Callback[] = []
  let next = 0
  for (const row of loaded) {
    if (!isCurrent(row)) continue
    for (let candidate = fresh[next]; candidate && newestFirst(candidate, row) < 0; candidate = fresh[next]) {
      merged.push(candidate)
      next += 1
    }
    merged.push(row)
  }
  for (; next < fresh.length; next += 1) {
    const row = fresh[next]
    if (row) merged.push(row)
  }
  return merged
}

/** The later version wins, unless it is the one from before the callback was finished: a slow answer may overtake. */
function isOutdated(row: Callback, known: Callback): boolean {
  return isUnfinished(row) && !isUnfinished(known)
}

function addPages(loaded: LoadedCallbacks, pages: readonly CallbackPage[]): LoadedCallbacks {
  const entries = new Map(entriesOf.get(loaded))
  const changed = new Set<string>()
  let duplicates = loaded.duplicates
  for (const page of pages) {
    const inThisPage = new Set<string>()
    for (const row of page.rows) {
      const known = entries.get(row.callbackId)
      if (inThisPage.has(row.callbackId) || (known && page.paging === 'cursor')) duplicates += 1
      inThisPage.add(row.callbackId)
      if (known && isOutdated(row, known.row)) continue
      entries.set(row.callbackId, { row, requestId: page.requestId, timingsMs: page.timingsMs })
      changed.add(row.callbackId)
    }
  }
  const fresh = [...changed].flatMap((id) => entries.get(id)?.row ?? []).sort(newestFirst)
  const leftOut = pages.reduce((sum, page) => sum + page.leftOut, loaded.leftOut)
  const next: LoadedCallbacks = {
    rows: mergeInOrder(loaded.rows, fresh, (row) => !changed.has(row.callbackId)),
    rejected: rejectedOf([...loaded.rejected, ...pages.flatMap((page) => page.rejected)], entries),
    duplicates,
    leftOut,
    warnings: [...new Set([...loaded.warnings, ...pages.flatMap((page) => page.warnings)])],
    notices: oneOfEachKind([...loaded.notices, ...pages.flatMap((page) => page.notices)], leftOut),
    requestIdOf: (callbackId) => entries.get(callbackId)?.requestId ?? null,
    timingsOf: (callbackId) => entries.get(callbackId)?.timingsMs ?? {},
    byId: (callbackId) => entries.get(callbackId)?.row,
  }
  entriesOf.set(next, entries)
  return next
}

function rejectedOf(rejected: readonly RejectedRow[], entries: ReadonlyMap<string, Entry>): RejectedRow[] {
  const seen = new Set<string>()
  return rejected.filter(({ callbackId }) => {
    if (callbackId === null) return true
    if (seen.has(callbackId) || entries.has(callbackId)) return false
    seen.add(callbackId)
    return true
  })
}

function oneOfEachKind(notices: readonly PagingNotice[], leftOut: number): PagingNotice[] {
  const byKind = new Map(notices.map((notice) => [notice.kind, notice]))
  if (byKind.has('filter-ignored')) byKind.set('filter-ignored', filterIgnored(leftOut))
  return [...byKind.values()]
}

export function emptyLoaded(): LoadedCallbacks {
  return EMPTY
}

export function addPage(loaded: LoadedCallbacks, page: CallbackPage): LoadedCallbacks {
  return addPages(loaded, [page])
}

/** The last result for each list of pages, by the list's first page. */
const merged = new WeakMap<CallbackPage, { pages: readonly CallbackPage[]; loaded: LoadedCallbacks }>()

/** Incremental while the list only grows: pages merged before are not looked at again. */
export function mergePages(pages: readonly CallbackPage[]): LoadedCallbacks {
  const [first] = pages
  if (!first) return EMPTY
  const before = merged.get(first)
  const isContinued =
    before !== undefined &&
    before.pages.length <= pages.length &&
    before.pages.every((page, index) => page === pages[index])
  if (isContinued && before.pages.length === pages.length) return before.loaded
  const loaded = isContinued
    ? addPages(before.loaded, pages.slice(before.pages.length))
    : addPages(EMPTY, pages)
  merged.set(first, { pages, loaded })
  return loaded
}
