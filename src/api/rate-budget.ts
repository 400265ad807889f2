import { createObservable, type Observable } from '~/lib/observable'

type RateBudgetSnapshot = {
  /** The last X-RateLimit-* headers; null until an answer had them (cross-origin they may be hidden). */
  limit: number | null
  remaining: number | null
  resetAtMs: number | null
  /** Until when requests are held back because the API said 429; null when nothing waits. */
  waitingUntilMs: number | null
}

/** What the API has said about its rate limit, which the whole tenant shares. */
export type RateBudget = Observable<RateBudgetSnapshot>

export type RateGate = {
  budget: RateBudget
  read: (headers: Headers) => void
  /** No request starts before then. */
  holdUntil: (ms: number) => void
  /** Resolves when no hold is left. */
  pass: (signal: AbortSignal) => Promise<void>
}

function headerNumber(headers: Headers, name: string): number | null {
  const text = headers.get(name)?.trim()
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

export function createRateGate(options: {
  now: () => number
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}): RateGate {
  const budget = createObservable<RateBudgetSnapshot>({
    limit: null,
    remaining: null,
    resetAtMs: null,
    waitingUntilMs: null,
  })
  let heldUntilMs = 0
  let waiters = 0
  const publish = () => budget.set({ waitingUntilMs: waiters > 0 ? heldUntilMs : null })

  return {
    budget,
    read: (headers) => {
      const limit = headerNumber(headers, 'x-ratelimit-limit')
      const remaining = headerNumber(headers, 'x-ratelimit-remaining')
      const resetSeconds = headerNumber(headers, 'x-ratelimit-reset')
      if (limit !== null) budget.set({ limit })
      if (remaining !== null) budget.set({ remaining })
      if (resetSeconds !== null) budget.set({ resetAtMs: resetSeconds * 1000 })
    },
    holdUntil: (ms) => {
      heldUntilMs = Math.max(heldUntilMs, ms)
      publish()
    },
    pass: async (signal) => {
      waiters += 1
      try {
        for (let leftMs = heldUntilMs - options.now(); leftMs > 0; leftMs = heldUntilMs - options.now()) {
          publish()
          await options.sleep(leftMs, signal)
        }
      } finally {
        waiters -= 1
        publish()
      }
    },
  }
}
