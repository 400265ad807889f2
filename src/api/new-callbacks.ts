import { HOUR_MS, MINUTE_MS } from '~/lib/window'
import { type CallbackFilter, earliestSinceMs } from './callback-filter'
import { type CallbackPage, fetchCallbackPage, firstPage } from './callback-pages'
import type { ApiClient } from './client'
import type { Callback } from './contract/callback'
import type { PagePosition } from './page-position'

/** What is loaded already, newest first; a LoadedCallbacks of the store is one. */
export type KnownCallbacks = {
  rows: readonly Callback[]
  byId: (callbackId: string) => Callback | undefined
}

export type NewCallbacks = {
  /** All that the poll brought, to be added to the loaded pages when the person asks for it. */
  page: CallbackPage
  unseen: Callback[]
  /** Newer versions of loaded rows that were pending or processing. */
  updated: Callback[]
  /** There was more than a poll fetches: better to load afresh. */
  more: boolean
  checkedAtMs: number
}

const PAGES_AT_MOST = 5
/** Rows carry the PSA's time, and are found by receipt, which comes later: by how much is not recorded. */
const OVERLAP_MS = 10 * MINUTE_MS
/** A row that is unfinished for longer than this is not waited for: the poll would grow with it. */
const PATIENCE_MS = HOUR_MS

export function isUnfinished(callback: Callback): boolean {
  return callback.state === 'PENDING_PROCESSING' || callback.state === 'PROCESSING'
}

function pollSinceMs(filter: CallbackFilter, known: KnownCallbacks, nowMs: number): number {
  const newestMs = known.rows[0]?.createdInPsaAtMs ?? nowMs
  const unfinishedMs = known.rows
    .filter((row) => isUnfinished(row) && row.createdInPsaAtMs > newestMs - PATIENCE_MS)
    .map((row) => row.createdInPsaAtMs)
  const fromMs = Math.min(newestMs, nowMs, ...unfinishedMs.slice(-1)) - OVERLAP_MS
  return Math.max(fromMs, filter.sinceMs ?? 0, earliestSinceMs(nowMs))
}

function isNewer(row: Callback, loaded: Callback | undefined): boolean {
  if (!loaded || !isUnfinished(loaded)) return false
  return (
    row.state !== loaded.state ||
    row.finishedProcessingAtMs !== loaded.finishedProcessingAtMs ||
    row.startedWorkflowIds.length !== loaded.startedWorkflowIds.length ||
    row.workflowMatches?.length !== loaded.workflowMatches?.length
  )
}

function asOnePage(pages: readonly CallbackPage[]): CallbackPage {
  return {
    rows: pages.flatMap((page) => page.rows),
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
  const unseen = new Map<string, Callback>()
  const updated = new Map<string, Callback>()
  let position: PagePosition | null = firstPage()
  while (position && pages.length < PAGES_AT_MOST) {
    // Each page says where the next one is.
    // oxlint-disable-next-line no-await-in-loop
    const page: CallbackPage = await fetchCallbackPage(client, { ...filter, sinceMs }, position, signal)
    pages.push(page)
    for (const row of page.rows) {
      const loaded = known.byId(row.callbackId)
      if (!loaded) unseen.set(row.callbackId, row)
      else if (isNewer(row, loaded)) updated.set(row.callbackId, row)
    }
    position = page.next
  }
  return {
    page: asOnePage(pages),
    unseen: [...unseen.values()],
    updated: [...updated.values()],
    more: position !== null,
    checkedAtMs: client.nowMs(),
  }
}
