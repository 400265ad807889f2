import type { RejectedRow } from './columns/page-packing'
import { readMeta } from './contract/envelope'
import { isRecord } from './contract/wire-issue'
import type { ReadPage } from './page-reading'
import type { Answer } from './response-reading'
import type { ServerTimingsMs } from './server-timings'

/** What an answer says of itself, without what it is about: the server's own times, and which rows could not be read. */
export type AnswerRecord = {
  requestId: string | null
  timingsMs: ServerTimingsMs
  /** Null where the answer is no list. */
  rowCount: number | null
  rejected: readonly RejectedRow[]
}

export function recordOfAnswer({ body, requestIdHeader }: Answer): AnswerRecord {
  const meta = readMeta(isRecord(body) ? body.meta : null)
  return { requestId: meta.request_id ?? requestIdHeader, timingsMs: meta.timings_ms, rowCount: null, rejected: [] }
}

export function recordOfPage({ requestId, meta, rowCount, rejected }: ReadPage): AnswerRecord {
  return { requestId, timingsMs: meta.timings_ms, rowCount, rejected }
}
