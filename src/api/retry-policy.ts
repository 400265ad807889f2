import type { ApiFailure } from './failure'

const RETRIES = 3
/** How often one question is asked at most, the first time included; a fresh token's turn comes on top. */
export const TRIES_AT_MOST = RETRIES + 1
/** Longer than this nobody waits for a page: the failure says when to come back instead. */
export const LONGEST_WAIT_MS = 60_000

/** A first retry that comes at once is over before anybody could read of it. */
const NOTICED_MS = 1000

/** Whether a person is told of a retry, the first being 1, that waits so long. */
export function isWorthSaying(retry: number, waitMs: number): boolean {
  return retry > 1 || waitMs >= NOTICED_MS
}

/** Milliseconds until the instant of a Retry-After header, which holds seconds or an HTTP date; null where it is neither. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  // Date.parse accepts much that is no date, such as "-5"; an HTTP date begins with the name of a day.
  const atMs = /^[A-Za-z]{3,9}, ?\d/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs)
}

/**
 * How long to wait before sending a GET again, or null where that would be wrong: only 429 and 5xx, three times at most.
 * Without a Retry-After (cross-origin it may be hidden) the wait doubles, with jitter so that tabs do not march in step.
 */
export function retryDelayMs(failure: ApiFailure, retriesSoFar: number, random: () => number): number | null {
  const limited = failure.kind === 'rate-limited'
  if (!limited && failure.kind !== 'server') return null
  if (retriesSoFar >= RETRIES) return null
  if (failure.retryAfterMs !== null) {
    return failure.retryAfterMs > LONGEST_WAIT_MS ? null : failure.retryAfterMs + Math.round(random() * 250)
  }
  const ceiling = (limited ? 2000 : 500) * 2 ** retriesSoFar
  return Math.round(ceiling * (0.5 + random() / 2))
}
