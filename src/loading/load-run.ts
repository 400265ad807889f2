import { sleep as realSleep } from '~/api/abort'
import { createLoadPace } from './load-pace'
import { RECONNECT_AFTER_MS } from './reconnection'

/** As many as one list holds: at most 200 MB with their audits. */
export const LOADED_AT_MOST = 100_000

type LoadState =
  | 'loading'
  | 'paused'
  /** Nobody looks at the page. */
  | 'hidden'
  /** Slower, since the tenant's limit is nearly used up. */
  | 'sparing'
  /** The connection was lost; it goes on by itself. */
  | 'reconnecting'
  /** All is there; rows that were not finished are asked for again. */
  | 'finishing'

export type LoadStatus = { state: LoadState; perSecond: number | null }

export type LoadEnd = 'all' | 'full' | 'failed' | 'stopped'

export type LoadRun = {
  end: Promise<LoadEnd>
  /** The page under way still comes. */
  pause: () => void
  goOn: () => void
  hide: (isHidden: boolean) => void
  /** For good. What is under way is no longer waited for. */
  stop: () => void
}

type PageFailure = 'connection-lost' | 'other'

type LoadRunParts = {
  /** The next page; resolves with what is there then. */
  loadPage: () => Promise<{ count: number; hasMore: boolean; failure: PageFailure | null }>
  /** When it is worth trying again after the connection was lost, after so long at most. */
  untilReconnected: (waitMs: number, signal: AbortSignal) => Promise<void>
  /** Once, when all is there. */
  finish: (signal: AbortSignal) => Promise<void>
  countBefore: number
  isHidden: boolean
  /** How long to wait before the next page, out of regard for others. */
  sparingMs: () => number
  onStatus: (status: LoadStatus) => void
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>
  nowMs?: () => number
}

/**
 * Loads page after page, one at a time, until there is no more, somebody stops it, or a page fails. Where that is for a lost
 * connection, it is asked for again, a few times and ever later.
 */
export function runLoading(parts: LoadRunParts): LoadRun {
  const { sleep = realSleep, nowMs = () => performance.now() } = parts
  const stopped = new AbortController()
  const pace = createLoadPace(parts.countBefore)
  let isPaused = false
  let { isHidden } = parts
  let isAllThere = false
  /** How often in a row the connection was lost, and whether it is waited for. */
  let losses = 0
  let isReconnecting = false
  let wake = () => {}

  const held = (): LoadState | null => (isPaused ? 'paused' : isHidden ? 'hidden' : null)
  const tell = (state: LoadState) => parts.onStatus({ state, perSecond: pace.perSecond() })
  const released = async () => {
    while (held() !== null && !stopped.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const changed = () => {
    if (isAllThere || stopped.signal.aborted) return
    tell(held() ?? (isReconnecting ? 'reconnecting' : 'loading'))
    wake()
  }

  const load = async (): Promise<LoadEnd> => {
    tell(held() ?? 'loading')
    for (;;) {
      // One page has to tell where the next one is.
      // oxlint-disable no-await-in-loop
      await released()
      const sparingMs = parts.sparingMs()
      if (sparingMs > 0) {
        tell('sparing')
        await sleep(sparingMs, stopped.signal).catch(() => {})
      }
      if (stopped.signal.aborted) return 'stopped'
      if (held() !== null) continue
      const startedAtMs = nowMs()
      const { count, hasMore, failure } = await parts.loadPage()
      if (stopped.signal.aborted) return 'stopped'
      const waitMs = failure === 'connection-lost' ? RECONNECT_AFTER_MS[losses] : undefined
      if (waitMs !== undefined) {
        losses += 1
        isReconnecting = true
        tell(held() ?? 'reconnecting')
        await parts.untilReconnected(waitMs, stopped.signal)
        isReconnecting = false
        if (stopped.signal.aborted) return 'stopped'
        tell(held() ?? 'loading')
        continue
      }
      // oxlint-enable no-await-in-loop
      if (failure !== null) return 'failed'
      losses = 0
      pace.add(count, nowMs() - startedAtMs + sparingMs)
      if (!hasMore) break
      if (count >= LOADED_AT_MOST) return 'full'
      tell(held() ?? (sparingMs > 0 ? 'sparing' : 'loading'))
    }
    isAllThere = true
    tell('finishing')
    await parts.finish(stopped.signal)
    return stopped.signal.aborted ? 'stopped' : 'all'
  }

  return {
    end: load(),
    pause: () => {
      isPaused = true
      changed()
    },
    goOn: () => {
      isPaused = false
      changed()
    },
    hide: (hidden) => {
      isHidden = hidden
      changed()
    },
    stop: () => {
      stopped.abort()
      wake()
    },
  }
}
