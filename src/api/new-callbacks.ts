import { HOUR_MS, MINUTE_MS } from '~/lib/window'
import { type CallbackFilter, earliestSinceMs } from './callback-filter'
import type { CallbackPage } from './callback-page'
import { fetchCallbackPage, firstPage } from './callback-pages'
import type { ApiClient } from './client'
import {
  type CallbackColumns,
  createColumns,
  endOfMatches,
  firstMatchOf,
  hasNoMatchRecord,
  HEAD,
  headOf,
} from './columns/callback-columns'
import { allRowsOf, type CallbackRows } from './columns/callback-rows'
import { appendRows } from './columns/row-appending'
import { readHead } from './columns/row-reading'
import type { Callback } from './contract/callback'
import type { PagePosition } from './page-position'

/** What is loaded already, newest first; a LoadedCallbacks of the store is one. */
export type KnownCallbacks = {
  rows: CallbackRows
  /** The callback's number in the rows' columns. */
  rowOf: (callbackId: string) => number | undefined
}

export type NewCallbacks = {
  /** All that the poll brought, to be added to the loaded pages when the person asks for it. */
  page: CallbackPage
  unseen: CallbackRows
  /** Newer versions of loaded rows that were pending or processing. */
  updated: CallbackRows
  /** There was more than a poll fetches: better to load afresh. */
  more: boolean
  checkedAtMs: number
}

const PAGES_AT_MOST = 5
/** Rows carry the PSA's time, and are found by receipt, which comes later: by how much is not recorded. */
const OVERLAP_MS = 10 * MINUTE_MS
/** A row that is unfinished for longer than this is not waited for: the poll would grow with it. */
const PATIENCE_MS = HOUR_MS

const UNFINISHED_STATES: ReadonlySet<string> = new Set(['PENDING_PROCESSING', 'PROCESSING'])

export function isUnfinished(callback: Pick<Callback, 'state'>): boolean {
  return UNFINISHED_STATES.has(callback.state)
}

/** When the oldest unfinished row since `sinceMs` was created; null where all are finished. */
function oldestUnfinishedMs({ columns, order }: CallbackRows, sinceMs: number): number | null {
  const states = new Set([...UNFINISHED_STATES].map((state) => columns.texts.known(state)))
  let oldestMs: number | null = null
  for (const row of order) {
    const atMs = columns.createdMs[row] ?? 0
    if (atMs <= sinceMs) break
    if (states.has(headOf(columns, row, HEAD.state))) oldestMs = atMs
  }
  return oldestMs
}

function pollSinceMs(filter: CallbackFilter, known: KnownCallbacks, nowMs: number): number {
  const newestMs = known.rows.headAt(0)?.createdInPsaAtMs ?? nowMs
  const unfinishedMs = oldestUnfinishedMs(known.rows, newestMs - PATIENCE_MS) ?? newestMs
  const fromMs = Math.min(newestMs, nowMs, unfinishedMs) - OVERLAP_MS
  return Math.max(fromMs, filter.sinceMs ?? 0, earliestSinceMs(nowMs))
}

function isNewer(fresh: CallbackColumns, row: number, loaded: CallbackColumns, loadedRow: number): boolean {
  const [now, before] = [readHead(fresh, row), readHead(loaded, loadedRow)]
  if (!isUnfinished(before)) return false
  return (
    now.state !== before.state ||
    now.finishedProcessingAtMs !== before.finishedProcessingAtMs ||
    now.startedWorkflowIds.length !== before.startedWorkflowIds.length ||
    matchCount(fresh, row) !== matchCount(loaded, loadedRow)
  )
}

/** Null where no matches are recorded at all. */
function matchCount(columns: CallbackColumns, row: number): number | null {
  return hasNoMatchRecord(columns, row) ? null : endOfMatches(columns, row) - firstMatchOf(columns, row)
}

function asOnePage(pages: readonly CallbackPage[]): CallbackPage {
  const columns = createColumns()
  for (const { rows } of pages) appendRows(columns, rows.columns, rows.order)
  return {
    rows: allRowsOf(columns),
    rejected: pages.flatMap((page) => page.rejected),
    leftOut: pages.reduce((sum, page) => sum + page.leftOut, 0),
    requestId: pages[0]?.requestId ?? null,
    timingsMs: pages[0]?.timingsMs ?? {},
    warnings: [...new Set(pages.flatMap((page) => page.warnings))],
    // How the poll found its way says nothing about the pages loaded.
    notices: [],
    next: null,
    paging: 'single',
    progress: null,
  }
}

/** Asks for what came since the newest loaded row, and for loaded rows that were not finished. */
export async function fetchNewCallbacks(
  client: ApiClient,
  filter: CallbackFilter,
  known: KnownCallbacks,
  signal: AbortSignal,
): Promise<NewCallbacks> {
  const sinceMs = pollSinceMs(filter, known, client.nowMs())
  const pages: CallbackPage[] = []
  let position: PagePosition | null = firstPage()
  while (position && pages.length < PAGES_AT_MOST) {
    // Each page says where the next one is.
    // oxlint-disable-next-line no-await-in-loop
    const fetched: CallbackPage = await fetchCallbackPage(client, { ...filter, sinceMs }, position, signal)
    pages.push(fetched)
    position = fetched.next
  }
  const page = asOnePage(pages)
  const { columns, order } = page.rows
  // Of a callback that came twice, the later version.
  const rows = [...new Map(Array.from(order, (row) => [columns.callbackIds[row] ?? '', row]))]
  const unseen: number[] = []
  const updated: number[] = []
  for (const [callbackId, row] of rows) {
    const loaded = known.rowOf(callbackId)
    if (loaded === undefined) unseen.push(row)
    else if (isNewer(columns, row, known.rows.columns, loaded)) updated.push(row)
  }
  return {
    page,
    unseen: page.rows.inOrder(Uint32Array.from(unseen)),
    updated: page.rows.inOrder(Uint32Array.from(updated)),
    more: position !== null,
    checkedAtMs: client.nowMs(),
  }
}
