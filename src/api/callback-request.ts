import type { ApiClient } from './client'
import { type CallbackFilter, earliestSinceMs, type EntityTypeCase, filterParams } from './callback-filter'
import { allRowsOf, type CallbackRows } from './columns/callback-rows'
import type { RejectedRow } from './columns/page-packing'
import { ApiFailure } from './failure'
import { keepAskedFor } from './filter-proof'
import type { ReadPage } from './page-reading'
import { habitsOf } from './server-habits'
import type { ServerTimingsMs } from './server-timings'

/** One answer of the list, read and filtered again, before paging makes sense of it. */
export type ListAnswer = {
  rows: CallbackRows
  rejected: RejectedRow[]
  leftOut: number
  /** Of every row that had one, unreadable ones and those left out too. */
  ids: string[]
  createdMs: number[]
  more: boolean
  nextCursor: string | null
  requestId: string | null
  timingsMs: ServerTimingsMs
  warnings: string[]
  sinceMoved: boolean
}

type ListRequest = { filter: CallbackFilter; pageSize: number; cursor: string | null; signal: AbortSignal }

/** The API's documents name both as the default: a server that ignores page_size shows itself by them. */
const DEFAULT_PAGE_SIZES = [20, 50]

export function isRefusal(error: unknown): boolean {
  return error instanceof ApiFailure && error.kind === 'invalid-request'
}

function listOf(page: ReadPage, request: ListRequest, sinceMoved: boolean): ListAnswer {
  const { columns, rejected, meta, requestId, rowCount } = page
  const { kept, leftOut } = keepAskedFor(allRowsOf(columns), request.filter)
  const isFull = rowCount >= request.pageSize || DEFAULT_PAGE_SIZES.includes(rowCount)
  return {
    rows: kept,
    rejected,
    leftOut,
    ids: [...columns.callbackIds, ...rejected.flatMap((row) => row.callbackId ?? [])],
    createdMs: columns.createdMs,
    // Where the API does not say, a full page may have more behind it.
    more: meta.pagination ? meta.pagination.has_more : isFull,
    nextCursor: meta.pagination?.next_cursor ?? null,
    requestId,
    timingsMs: meta.timings_ms,
    warnings: meta.warnings,
    sinceMoved,
  }
}

/** The documents disagree about the case of entity types: the other one is tried once where the first finds nothing. */
export async function requestList(client: ApiClient, request: ListRequest): Promise<ListAnswer> {
  const habits = habitsOf(client)
  const { filter, pageSize, cursor, signal } = request
  const sinceMs = filter.sinceMs === null ? null : Math.max(filter.sinceMs, earliestSinceMs(client.nowMs()))
  const sendable = { ...filter, sinceMs }

  const ask = async (entityTypeCase: EntityTypeCase) => {
    const params = filterParams(sendable, entityTypeCase)
    params.page_size = String(pageSize)
    if (cursor !== null) params.cursor = cursor
    const page = await client.getPage('/callbacks', params, signal)
    return listOf(page, request, sinceMs !== filter.sinceMs)
  }

  const usual = habits.entityTypeCase ?? 'upper'
  const other = usual === 'upper' ? 'lower' : 'upper'
  const hasType = filter.entityType !== null && filter.entityType.trim() !== ''
  const found = (entityTypeCase: EntityTypeCase, list: ListAnswer) => {
    if (hasType && list.rows.length > 0) habits.entityTypeCase = entityTypeCase
    return list
  }

  try {
    const list = found(usual, await ask(usual))
    if (!hasType || list.ids.length > 0 || cursor !== null || habits.entityTypeCase !== null) return list
    const retried = await ask(other).catch((error: unknown) => {
      if (isRefusal(error)) return list
      throw error
    })
    return found(other, retried)
  } catch (error) {
    if (!hasType || cursor !== null || !isRefusal(error)) throw error
    try {
      return found(other, await ask(other))
    } catch (second) {
      // The first refusal is about what the documents ask for, so it is the one worth reading.
      throw isRefusal(second) ? error : second
    }
  }
}
