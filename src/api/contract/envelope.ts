import { isRecord } from './wire-issue'

/** What a successful answer says about itself. Undefined pagination where it has none that can be read. */
export type AnswerMeta = {
  request_id: string | null
  timings_ms: Record<string, number>
  pagination: { has_more: boolean; next_cursor: string | null } | undefined
  warnings: string[]
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Field by field and with care: the documents and the wire may differ, and what cannot be read costs only itself. */
export function readMeta(wire: unknown): AnswerMeta {
  const meta = isRecord(wire) ? wire : {}
  const { timings_ms: timings, pagination, warnings } = meta
  const isTimed = isRecord(timings) && Object.values(timings).every((ms) => Number.isFinite(ms))
  const isWarned = Array.isArray(warnings) && warnings.every((text) => typeof text === 'string')
  return {
    request_id: textOrNull(meta.request_id),
    timings_ms: isTimed ? Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, Number(ms)])) : {},
    pagination:
      isRecord(pagination) && typeof pagination.has_more === 'boolean'
        ? { has_more: pagination.has_more, next_cursor: textOrNull(pagination.next_cursor) }
        : undefined,
    warnings: isWarned ? warnings : [],
  }
}

/** The documented error envelope; `details` is free-form. */
export type ErrorEnvelope = {
  code: string
  message: string
  details: Record<string, unknown> | null
  requestId: string | null
}

/** Null where the body is no such envelope. */
export function readErrorEnvelope(body: unknown): ErrorEnvelope | null {
  if (!isRecord(body) || !isRecord(body.error)) return null
  const { code, message, details } = body.error
  if (typeof code !== 'string' || typeof message !== 'string') return null
  return {
    code,
    message,
    details: isRecord(details) ? details : null,
    requestId: isRecord(body.meta) ? textOrNull(body.meta.request_id) : null,
  }
}
