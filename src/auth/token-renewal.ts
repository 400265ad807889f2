import { createObservable, type Observable } from '~/lib/observable'
import { signInProblemOf, TokenUnavailable } from './sign-in-problem'

/** Until when nobody is asked for a token because the sign-in service is busy; null while nothing waits for one. */
export type RenewalWait = Observable<{ untilMs: number | null }>

type RenewalOptions = {
  /** Rejects with what MSAL says. */
  ask: (options: { forceRefresh: boolean }) => Promise<string>
  /** When MSAL lets the next request through, as far as it has noted that. */
  heldUntilMs: () => number | null
  now?: () => number
  sleep?: (ms: number) => Promise<void>
}

/** How often it is waited for at most before that is told; after as long without a word of it, anew. */
const WAITS_AT_MOST = 2
/** What Entra asks for with a 429, and what MSAL waits where nobody said. */
const USUAL_WAIT_MS = 60_000
/** Longer than this no page waits by itself: the failure is told, and the person decides. */
const LONGEST_WAIT_MS = 90_000
/** MSAL compares with "before now", and timers may be early. */
const AFTERWARDS_MS = 100

/** Tokens, waiting where the sign-in service is busy: all who wait do it together, and are seen to. Rejects with TokenUnavailable. */
export function createTokenRenewal(options: RenewalOptions) {
  const { ask, heldUntilMs, now = Date.now, sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)) } = options
  const wait = createObservable<{ untilMs: number | null }>({ untilMs: null })
  let waiting: Promise<void> | null = null
  let waits = 0
  let lastBusyMs = 0

  const waitUntil = async (untilMs: number) => {
    waits += 1
    wait.set({ untilMs })
    await sleep(untilMs - now() + AFTERWARDS_MS)
    waiting = null
    wait.set({ untilMs: null })
  }

  /** The wait that all share; null where it would be one too many, or too long. */
  const patience = (): Promise<void> | null => {
    if (now() - lastBusyMs > LONGEST_WAIT_MS) waits = 0
    lastBusyMs = now()
    const untilMs = heldUntilMs() ?? now() + USUAL_WAIT_MS
    if (!waiting && waits < WAITS_AT_MOST && untilMs - now() <= LONGEST_WAIT_MS) waiting = waitUntil(untilMs)
    return waiting
  }

  const get = async (how: { forceRefresh: boolean }): Promise<string> => {
    for (;;) {
      try {
        return await ask(how)
      } catch (error) {
        const problem = signInProblemOf(error)
        const wholeWait = problem.kind === 'retry' ? patience() : null
        if (!wholeWait) throw new TokenUnavailable(problem)
        await wholeWait
      }
    }
  }

  return { get, wait: { get: wait.get, subscribe: wait.subscribe } satisfies RenewalWait }
}

/**
 * MSAL notes in its storage until when it holds requests back after a 429 or 5xx, and tells nobody else. Null where it holds
 * none back. What it notes there is its own affair: anything unexpected counts as nothing noted.
 */
export function heldByMsalUntilMs(storage: Storage, nowMs: number): number | null {
  const untilMs = Math.max(
    0,
    ...Object.entries(storage).map(([key, text]) => (key.startsWith('throttling.') ? throttleTimeIn(String(text)) : 0)),
  )
  return untilMs > nowMs ? untilMs : null
}

function throttleTimeIn(text: string): number {
  try {
    const noted: unknown = JSON.parse(text)
    const time: unknown = typeof noted === 'object' && noted !== null ? Reflect.get(noted, 'throttleTime') : null
    return typeof time === 'number' ? time : 0
  } catch {
    return 0
  }
}
