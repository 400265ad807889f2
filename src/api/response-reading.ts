import { counted } from '~/lib/text'
import { ErrorEnvelope } from './contract/envelope'
import { ApiFailure, type FailureKind } from './failure'
import { parseRetryAfter } from './retry-policy'

export type Answer = { body: unknown; status: number; requestIdHeader: string | null }

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
export async function readResponse(response: Response, nowMs: number): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  const parsed = parseJson(text)
  const requestIdHeader = headers.get('x-request-id')
  if (response.ok && parsed.ok) return { body: parsed.body, status, requestIdHeader }

  const contentType = headers.get('content-type')
  if (response.ok) {
    throw new ApiFailure({
      kind: 'broken-answer',
      message: problemOfText(text, contentType),
      status,
      requestId: requestIdHeader,
      details: { contentType, characters: text.length },
    })
  }
  const envelope = parsed.ok ? ErrorEnvelope.safeParse(parsed.body) : null
  const said = envelope?.success === true ? envelope.data : null
  throw new ApiFailure({
    kind: kindOfStatus(status),
    message: said?.error.message ?? `The API answered ${status} without saying why`,
    status,
    code: said?.error.code ?? null,
    requestId: said?.meta.request_id ?? requestIdHeader,
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), nowMs),
    details: said?.error.details ?? null,
  })
}
