import type { ApiClient } from './client'
import { type CallbackFilter, earliestSinceMs, type EntityTypeCase, filterParams } from './callback-filter'
import { type RejectedRow, readCallbackRows } from './callback-rows'
import type { Callback } from './contract/callback'
import { brokenAnswer, readEnvelope } from './envelope-reading'
import { ApiFailure } from './failure'
import { keepAskedFor } from './filter-proof'
import type { Answer } from './response-reading'
import { habitsOf } from './server-habits'
import type { ServerTimingsMs } from './server-timings'

/** One answer of the list, read and filtered again, before paging makes sense of it. */
export type ListAnswer = {
  rows: Callback[]
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

async function readList(
  client: ApiClient,
  answer: Answer,
  request: ListRequest,
  sinceMoved: boolean,
): Promise<ListAnswer> {
  const { data, meta, requestId } = readEnvelope(answer)
  if (!Array.isArray(data)) throw brokenAnswer(answer, requestId, 'The answer’s “data” is not a list')
  // Array.isArray widens to any[]; rows are unknown until each has been read.
  const wire: readonly unknown[] = data
  const { rows, rejected } = await readCallbackRows(wire, habitsOf(client).interning, request.signal)
  const { kept, leftOut } = keepAskedFor(rows, request.filter)
  const isFull = wire.length >= request.pageSize || DEFAULT_PAGE_SIZES.includes(wire.length)
  return {
    rows: kept,
    rejected,
    leftOut,
    ids: [...rows.map((row) => row.callbackId), ...rejected.flatMap((row) => row.callbackId ?? [])],
    createdMs: rows.map((row) => row.createdInPsaAtMs),
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
    const answer = await client.get('/callbacks', params, signal)
    return readList(client, answer, request, sinceMs !== filter.sinceMs)
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
