export type FailureKind =
  | 'offline'
  | 'timed-out'
  | 'signed-out'
  /** No token could be had for now; asking again later is all that helps. */
  | 'sign-in-busy'
  | 'forbidden'
  | 'invalid-request'
  | 'not-found'
  | 'conflict'
  | 'rate-limited'
  | 'server'
  | 'broken-answer'
  /** Nothing is known against the answer: the worker that reads answers could not be started, or ended over this one. */
  | 'reader-ended'

export type FailureFacts = {
  kind: FailureKind
  message: string
  status?: number | null
  code?: string | null
  requestId?: string | null
  retryAfterMs?: number | null
  details?: unknown
  attempts?: number
}

/**
 * The one error that asking the API can end in, apart from an abort. The message is the server's own where it sent one,
 * which its documents call safe to show. Never holds a header of the request, so never a token.
 */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly kind: FailureKind
  readonly status: number | null
  readonly code: string | null
  readonly requestId: string | null
  readonly retryAfterMs: number | null
  readonly details: unknown
  /** How many requests were sent before giving up; 0 where none could be. */
  readonly attempts: number

  constructor(facts: FailureFacts) {
    super(facts.message)
    this.kind = facts.kind
    this.status = facts.status ?? null
    this.code = facts.code ?? null
    this.requestId = facts.requestId ?? null
    this.retryAfterMs = facts.retryAfterMs ?? null
    this.details = facts.details ?? null
    this.attempts = facts.attempts ?? 1
  }

  /** As plain data, which can be posted from a worker. */
  facts(): Required<FailureFacts> {
    const { kind, message, status, code, requestId, retryAfterMs, details, attempts } = this
    return { kind, message, status, code, requestId, retryAfterMs, details, attempts }
  }

  afterAttempts(attempts: number): ApiFailure {
    return new ApiFailure({ ...this.facts(), attempts })
  }
}
