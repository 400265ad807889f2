import { counted } from '~/lib/text'
import type { AnswerHead } from './answer-head'
import { readErrorEnvelope } from './contract/envelope'
import { ApiFailure, type FailureKind } from './failure'

export type Answer = {
  body: unknown
  status: number
  requestIdHeader: string | null
  /** Length of the answer's text. */
  characters: number
  /** What JSON.parse took of it. */
  parseMs: number
}

function kindOfStatus(status: number): FailureKind {
  if (status >= 500) return 'server'
  switch (status) {
    case 401:
      return 'signed-out'
    case 403:
      return 'forbidden'
    case 404:
      return 'not-found'
    case 408:
      return 'timed-out'
    case 409:
      return 'conflict'
    case 429:
      return 'rate-limited'
    default:
      return status >= 400 ? 'invalid-request' : 'broken-answer'
  }
}

function parseJson(text: string): { ok: true; body: unknown } | { ok: false } {
  try {
    return { ok: true, body: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function problemOfText(text: string, contentType: string | null): string {
  if (text.trim() === '') return 'The answer is empty'
  if (/html/i.test(contentType ?? '') || /^\s*<(!doctype|html)/i.test(text)) {
    return 'The answer is a web page, not the API’s JSON'
  }
  return /^\s*[{[]/.test(text)
    ? `The answer is not complete JSON (${counted(text.length, 'character')})`
    : `The answer is not JSON (${contentType ?? 'no content type'})`
}

/**
 * The body of a 2xx answer, else a throw of ApiFailure. JSON is read whatever the content type claims: a label that is
 * wrong does not make the record unreadable. Errors without the documented envelope are told by their status.
 */
export function readAnswer({ status, headers }: AnswerHead, text: string): Answer {
  const startedAtMs = performance.now()
  const parsed = parseJson(text)
  const parseMs = performance.now() - startedAtMs
  const requestIdHeader = headers['x-request-id'] ?? null
  const isOk = status >= 200 && status < 300
  if (isOk && parsed.ok) return { body: parsed.body, status, requestIdHeader, characters: text.length, parseMs }

  const contentType = headers['content-type'] ?? null
  if (isOk) {
    throw new ApiFailure({
      kind: 'broken-answer',
      message: problemOfText(text, contentType),
      status,
      requestId: requestIdHeader,
      details: { contentType, characters: text.length },
    })
  }
  const said = parsed.ok ? readErrorEnvelope(parsed.body) : null
  throw new ApiFailure({
    kind: kindOfStatus(status),
    message: said?.message ?? `The API answered ${status} without saying why`,
    status,
    code: said?.code ?? null,
    requestId: said?.requestId ?? requestIdHeader,
    details: said?.details ?? null,
  })
}
