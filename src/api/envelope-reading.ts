import { type AnswerMeta, readMeta } from './contract/envelope'
import { ApiFailure } from './failure'
import type { Answer } from './response-reading'

export function brokenAnswer(answer: Answer, requestId: string | null, message: string): ApiFailure {
  return new ApiFailure({ kind: 'broken-answer', message, status: answer.status, requestId })
}

/** Data and meta of a successful answer. Without readable meta the request id of the header stands in. */
export function readEnvelope(answer: Answer): { data: unknown; meta: AnswerMeta; requestId: string | null } {
  const { body } = answer
  if (typeof body !== 'object' || body === null || !('data' in body)) {
    throw brokenAnswer(answer, answer.requestIdHeader, 'The answer has no “data”')
  }
  const meta = readMeta('meta' in body ? body.meta : null)
  return { data: body.data, meta, requestId: meta.request_id ?? answer.requestIdHeader }
}
