import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The answer to a request that is not served, in the documented envelope. Thrown by any step, written in one place. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly details: Record<string, unknown> | undefined
  readonly headers: Record<string, string>

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    more: { details?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = more.details
    this.headers = more.headers ?? {}
  }
}

export function errorEnvelope(refusal: Refusal, requestId: string) {
  return {
    error: {
      code: refusal.code,
      message: refusal.message,
      ...(refusal.details ? { details: refusal.details } : {}),
    },
    meta: { request_id: requestId },
  }
}
