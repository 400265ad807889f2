import { HOUR_MS } from '~/lib/window'
import { abortError, isAbort, sleep as realSleep } from './abort'
import type { AnswerHead } from './answer-head'
import { type AnswerRecord, recordOfAnswer, recordOfPage } from './answer-record'
import { ApiFailure } from './failure'
import type { ReadPage } from './page-reading'
import { createRateGate, type RateBudget } from './rate-budget'
import { createRequestJournal, type RequestRecord, type Requests } from './request-journal'
import { createRequestQueue, type Pace } from './request-queue'
import type { Answer } from './response-reading'
import { isWorthSaying, LONGEST_WAIT_MS, parseRetryAfter, retryDelayMs } from './retry-policy'
import { createRetryWatch, type Retries } from './retry-watch'
import { createSender, type Sendable, type Sender } from './sender'
import { createTokenSource, type GetToken } from './token-source'

const AT_ONCE = 4
const TIME_OUT_MS = 60_000
/** The limit is the tenant's, and Neo's own dashboard needs some of it too. */
const NEARLY_USED_UP = 20
/** The Date header counts whole seconds and is as old as the answer took: less says nothing. */
const SKEW_AT_LEAST_MS = 3000
/** Beyond that one of the two clocks is no clock, and ours is the one that the person sees. */
const SKEW_AT_MOST_MS = 12 * HOUR_MS

export type ApiClient = {
  /** As configured, without a slash at its end: "/public-api", or with a host. */
  baseUrl: string
  /** Resolves with the body of a 2xx answer, else rejects with ApiFailure; an abort rejects with AbortError. */
  get: (path: string, params: Record<string, string>, signal: AbortSignal) => Promise<Answer>
  /** As `get`, with the answer's rows checked and packed: for lists of callbacks, which are megabytes. */
  getPage: (path: string, params: Record<string, string>, signal: AbortSignal) => Promise<ReadPage>
  budget: RateBudget
  retries: Retries
  pace: Pace
  /** What was asked lately, and what became of it. */
  requests: Requests
  /** The server's clock as far as its Date header told, else ours. */
  nowMs: () => number
}

export type ApiClientOptions = {
  /** Without a slash at its end: "/public-api", or with a host. */
  baseUrl: string
  getToken: GetToken
  /** The API refused a fresh token too. Called at most once for each refused request. */
  onSignedOut: () => void
  /** Sends what `getPage` asks for and reads its answers: in a worker, so that the page stays free meanwhile. */
  sendForPage: Sender<ReadPage>
  fetch?: typeof fetch
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>
  now?: () => number
  random?: () => number
  timeOutMs?: number
}

export function createApiClient(options: ApiClientOptions): ApiClient {
  const {
    sendForPage,
    fetch: ownFetch = fetch,
    sleep = realSleep,
    now = Date.now,
    random = Math.random,
    timeOutMs = TIME_OUT_MS,
  } = options
  const baseUrl = options.baseUrl.replace(/\/+$/, '')
  const queue = createRequestQueue(AT_ONCE)
  const rate = createRateGate({ now, sleep })
  const watch = createRetryWatch()
  const journal = createRequestJournal()
  const tokens = createTokenSource(options.getToken)
  const sendForAnswer = createSender(ownFetch, (answer) => answer)
  let skewMs = 0

  const noteHeaders = (head: AnswerHead) => {
    const headers = new Headers(head.headers)
    rate.read(headers)
    const { remaining } = rate.budget.get()
    queue.narrowTo(remaining !== null && remaining <= NEARLY_USED_UP ? 1 : AT_ONCE)
    const serverMs = Date.parse(headers.get('date') ?? '')
    if (Number.isNaN(serverMs)) return
    const differenceMs = serverMs - now()
    const sizeMs = Math.abs(differenceMs)
    skewMs = sizeMs >= SKEW_AT_LEAST_MS && sizeMs <= SKEW_AT_MOST_MS ? differenceMs : 0
  }

  const sendOnce = async <T>(send: Sender<T>, request: Sendable, signal: AbortSignal, call: RequestRecord): Promise<T> => {
    const sentMs = performance.now()
    const timeOut = new AbortController()
    const timer = setTimeout(() => timeOut.abort(), timeOutMs)
    const received = await send(request, AbortSignal.any([signal, timeOut.signal]))
      .catch((error: unknown) => {
        if (signal.aborted) throw abortError()
        if (timeOut.signal.aborted) {
          throw new ApiFailure({ kind: 'timed-out', message: `No answer within ${timeOutMs / 1000} seconds` })
        }
        throw error
      })
      .finally(() => {
        clearTimeout(timer)
        call.tookMs = performance.now() - sentMs
      })
    if (received.head) {
      noteHeaders(received.head)
      call.statuses.push(received.head.status)
    }
    if (received.kind === 'answer') return received.value
    const { head, failure } = received
    const retryAfter = head === null || head.status < 300 ? null : (head.headers['retry-after'] ?? null)
    // Where it is a date, it counts by the server's clock.
    throw new ApiFailure({ ...failure, retryAfterMs: parseRetryAfter(retryAfter, now() + skewMs) })
  }

  const getBy = <T>(
    send: Sender<T>,
    about: (answer: T) => AnswerRecord,
    path: string,
    params: Record<string, string>,
    signal: AbortSignal,
  ): Promise<T> =>
    journal.record({ path, params, askedAtMs: now() }, about, (call) =>
      untilAnswered(call, send, path, params, signal).finally(() => watch.end(call)),
    )

  const untilAnswered = async <T>(
    call: RequestRecord,
    send: Sender<T>,
    path: string,
    params: Record<string, string>,
    signal: AbortSignal,
  ): Promise<T> => {
    const query = new URLSearchParams(params).toString()
    const url = `${baseUrl}${path}${query === '' ? '' : `?${query}`}`
    let retries = 0
    let refused: string | null = null

    for (;;) {
      let token = ''
      try {
        return await queue.run(async () => {
          await rate.pass(signal)
          token = refused === null ? await tokens.current() : await tokens.insteadOf(refused)
          if (signal.aborted) throw abortError()
          call.attempts += 1
          return await sendOnce(send, { url, bearer: token }, signal, call)
        }, signal)
      } catch (error) {
        if (isAbort(error) || !(error instanceof ApiFailure)) throw error
        if (error.kind === 'signed-out') {
          if (error.status === 401 && refused === null) {
            refused = token
            continue
          }
          options.onSignedOut()
          throw error.afterAttempts(call.attempts)
        }
        const waitMs = retryDelayMs(error, retries, random)
        if (waitMs === null) throw error.afterAttempts(call.attempts)
        retries += 1
        if (error.kind === 'rate-limited') {
          watch.end(call)
          rate.holdUntil(now() + Math.min(waitMs, LONGEST_WAIT_MS))
          continue
        }
        if (isWorthSaying(retries, waitMs)) {
          watch.note(call, { status: error.status, nextTry: retries + 1, atMs: now() + waitMs })
        }
        await sleep(waitMs, signal)
      }
    }
  }

  return {
    baseUrl,
    get: (path, params, signal) => getBy(sendForAnswer, recordOfAnswer, path, params, signal),
    getPage: (path, params, signal) => getBy(sendForPage, recordOfPage, path, params, signal),
    budget: rate.budget,
    retries: watch.retries,
    pace: queue.pace,
    requests: journal.requests,
    nowMs: () => now() + skewMs,
  }
}
