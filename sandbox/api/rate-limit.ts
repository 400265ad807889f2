const WINDOW_MS = 60_000

export type RateState = { limit: number; remaining: number; msUntilReset: number }

export type RateLimit = {
  /** Counts one request; `allowed` is false (and nothing is counted) where the window is full. */
  take(): RateState & { allowed: boolean }
  state(): RateState
  reset(): void
}

/** The documented limit: so many requests in any 60 s, shared by all callers of the tenant. */
export function createRateLimit(limit: number, elapsedMs: () => number = () => performance.now()): RateLimit {
  let takenAtMs: number[] = []

  const state = (): RateState => {
    const startMs = elapsedMs() - WINDOW_MS
    takenAtMs = takenAtMs.filter((atMs) => atMs > startMs)
    const oldestMs = takenAtMs[0]
    return {
      limit,
      remaining: Math.max(0, limit - takenAtMs.length),
      msUntilReset: oldestMs === undefined ? WINDOW_MS : Math.max(0, oldestMs - startMs),
    }
  }

  return {
    state,
    take() {
      const allowed = state().remaining > 0
      if (allowed) takenAtMs.push(elapsedMs())
      return { ...state(), allowed }
    },
    reset() {
      takenAtMs = []
    },
  }
}

/** The three documented headers; the reset is an instant of the tenant's clock in whole seconds. */
export function rateHeaders(state: RateState, nowMs: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': String(Math.ceil((nowMs + state.msUntilReset) / 1000)),
  }
}
