import { abortError } from './abort'
import { type AnswerHead, headOf } from './answer-head'
import { ApiFailure, type FailureFacts } from './failure'
import { type Answer, readAnswer } from './response-reading'

/** One GET. The address is absolute or begins with a slash. */
export type Sendable = { url: string; bearer: string }

/** What became of a request, as plain data as far as `T` is. The head is null where no answer came. */
export type Received<T> =
  | { kind: 'answer'; head: AnswerHead; value: T }
  | { kind: 'failure'; head: AnswerHead | null; failure: FailureFacts }

/** Sends a request once and reads its answer, here or in a worker. Rejects with AbortError, or for a fault of our own. */
export type Sender<T> = (request: Sendable, signal: AbortSignal) => Promise<Received<T>>

/** A sender by `fetch`, whose answers are made by `read`; that may throw ApiFailure. */
export function createSender<T>(send: typeof fetch, read: (answer: Answer) => T): Sender<T> {
  return async ({ url, bearer }, signal) => {
    let head: AnswerHead | null = null
    let text: string
    try {
      const response = await send(url, {
        headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
        signal,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      })
      head = headOf(response)
      text = await response.text()
    } catch {
      if (signal.aborted) throw abortError()
      // A browser gives one and the same TypeError for no network, no CORS, a redirect and a connection cut off.
      const message = head
        ? 'The connection was cut in the middle of the answer'
        : 'The API could not be reached, or the connection was cut'
      const requestId = head?.headers['x-request-id'] ?? null
      return { kind: 'failure', head, failure: { kind: 'offline', message, requestId } }
    }
    try {
      return { kind: 'answer', head, value: read(readAnswer(head, text)) }
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      return { kind: 'failure', head, failure: error.facts() }
    }
  }
}
