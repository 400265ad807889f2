import { createObservable, type Observable } from '~/lib/observable'

type RetrySnapshot = {
  /** Of the answer that is being asked for again; null where there is none. */
  status: number | null
  /** Which try comes next, the first being 1; null while nothing is tried again. */
  nextTry: number | null
  /** When it is sent. */
  atMs: number | null
}

/** What the API failed to answer and is being asked again; of several at once, the latest. */
export type Retries = Observable<RetrySnapshot>

export type RetryWatch = {
  retries: Retries
  /** `call` stands for the request through all its tries. */
  note: (call: object, retry: { status: number | null; nextTry: number; atMs: number }) => void
  /** It has its answer, or has been given up. */
  end: (call: object) => void
}

const NOTHING: RetrySnapshot = { status: null, nextTry: null, atMs: null }

export function createRetryWatch(): RetryWatch {
  const noted = new Map<object, RetrySnapshot>()
  const retries = createObservable<RetrySnapshot>(NOTHING)
  const publish = () => retries.set([...noted.values()].at(-1) ?? NOTHING)
  return {
    retries,
    note: (call, retry) => {
      // A Map keeps a known key in its old place; the latest belongs at the end.
      noted.delete(call)
      noted.set(call, retry)
      publish()
    },
    end: (call) => {
      if (noted.delete(call)) publish()
    },
  }
}
