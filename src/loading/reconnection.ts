import { ApiFailure } from '~/api/failure'

/** How long to wait before each try to go on, at most. A connection that is not back by then may be gone for long. */
export const RECONNECT_AFTER_MS = [2000, 5000, 10_000, 20_000, 40_000]

export function isConnectionLost(error: Error | null): boolean {
  return error instanceof ApiFailure && error.kind === 'offline'
}

/**
 * Resolves when it is worth trying again: as soon as the browser says that it is online again, else after `waitMs`, which
 * counts only while it does not say that it is offline; or when `signal` aborts.
 */
export function untilReconnected(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settled = new AbortController()
    const settle = () => {
      settled.abort()
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => navigator.onLine && settle(), waitMs)
    window.addEventListener('online', settle, { signal: settled.signal })
    signal.addEventListener('abort', settle, { signal: settled.signal })
    if (signal.aborted) settle()
  })
}
