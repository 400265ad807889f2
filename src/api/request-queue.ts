import { abortError } from './abort'
import { createObservable, type Observable } from '~/lib/observable'

type PaceSnapshot = { inFlight: number; queued: number }

/** How busy the client is. */
export type Pace = Observable<PaceSnapshot>

export type RequestQueue = {
  /** Runs the task when there is room; a task that waits still is dropped with AbortError when its signal aborts. */
  run: <T>(task: () => Promise<T>, signal: AbortSignal) => Promise<T>
  /** Fewer at a time from now on (at least one); those running are not stopped. */
  narrowTo: (limit: number) => void
  pace: Pace
}

export function createRequestQueue(initialLimit: number): RequestQueue {
  let limit = initialLimit
  let inFlight = 0
  const waiting = new Set<() => void>()
  const pace = createObservable<PaceSnapshot>({ inFlight: 0, queued: 0 })
  const publish = () => pace.set({ inFlight, queued: waiting.size })

  const startNext = () => {
    for (const start of waiting) {
      if (inFlight >= limit) break
      waiting.delete(start)
      inFlight += 1
      start()
    }
    publish()
  }

  const turn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) {
        reject(abortError())
        return
      }
      const onAbort = () => {
        waiting.delete(start)
        publish()
        reject(abortError())
      }
      const start = () => {
        signal.removeEventListener('abort', onAbort)
        resolve()
      }
      signal.addEventListener('abort', onAbort, { once: true })
      waiting.add(start)
      startNext()
    })

  return {
    run: async (task, signal) => {
      await turn(signal)
      try {
        return await task()
      } finally {
        inFlight -= 1
        startNext()
      }
    },
    narrowTo: (next) => {
      limit = Math.max(1, next)
      startNext()
    },
    pace,
  }
}
