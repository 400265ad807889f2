import type { TimeWindow } from '~/lib/window'
import { type AnswerMeta, readMeta } from './contract/envelope'
import { isRecord } from './contract/wire-issue'

/** An answer as the API sent it; the contract reads its `data` again. */
export type SentFunnel = { data: unknown; meta: AnswerMeta }

/**
 * Funnels of windows that no longer change, kept for the browser's session, so that a reload asks for none of them again.
 * Only counts and percentiles, and only for the one who was signed in when they came.
 */
export type KeptFunnels = {
  /** Null where none is kept, or what is kept can't be read; that is then dropped. */
  read: (window: TimeWindow) => SentFunnel | null
  keep: (window: TimeWindow, sent: SentFunnel) => void
  drop: (window: TimeWindow) => void
  /** Writes now what waits to be written. */
  flush: () => void
  /** Forgets everything, and keeps nothing from then on. */
  forget: () => void
}

type KeptFunnelsOptions = {
  storage: KeepingPlace
  /** The person, in their tenant, and the API's address: another one's funnels are never read. */
  owner: string
  /** Beyond it the oldest go. */
  most?: number
  /** Gathers what is written: slices come several a second. */
  later?: (write: () => void) => void
}

const KEY = 'kept-funnels'
const MOST = 2000
const WRITE_AFTER_MS = 1000

type KeepingPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** After a sign-out nothing of it is left, also where another tab signed out. */
export function forgetKeptFunnels(storage: KeepingPlace) {
  storage.removeItem(KEY)
}

export function createKeptFunnels(options: KeptFunnelsOptions): KeptFunnels {
  const { storage, owner, most = MOST, later = (write) => void setTimeout(write, WRITE_AFTER_MS) } = options
  let funnels: Map<string, unknown> | null = null
  let isForgotten = false
  let isWaiting = false

  // Read when the first one is wanted: a page without slices does not pay for them.
  const all = () => (funnels ??= new Map(readAll(storage, owner)))

  const flush = () => {
    if (!isWaiting) return
    isWaiting = false
    try {
      storage.setItem(KEY, JSON.stringify({ owner, funnels: Object.fromEntries(all()) }))
    } catch {
      // Full, or refused by the browser: they are asked for again after a reload.
    }
  }
  const changed = () => {
    if (isWaiting) return
    isWaiting = true
    later(flush)
  }
  const drop = (window: TimeWindow) => {
    if (all().delete(nameOf(window))) changed()
  }

  return {
    read: (window) => {
      const kept = all().get(nameOf(window))
      if (kept === undefined) return null
      if (isRecord(kept) && isRecord(kept.meta)) return { data: kept.data, meta: readMeta(kept.meta) }
      drop(window)
      return null
    },
    keep: (window, sent) => {
      if (isForgotten) return
      all().set(nameOf(window), sent)
      for (const oldest of all().keys()) {
        if (all().size <= most) break
        all().delete(oldest)
      }
      changed()
    },
    drop,
    flush,
    forget: () => {
      isForgotten = true
      isWaiting = false
      funnels = new Map()
      forgetKeptFunnels(storage)
    },
  }
}

function nameOf(window: TimeWindow): string {
  return `${window.sinceMs}-${window.untilMs}`
}

function readAll(storage: KeepingPlace, owner: string): [string, unknown][] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? 'null')
    return isRecord(kept) && kept.owner === owner && isRecord(kept.funnels) ? Object.entries(kept.funnels) : []
  } catch {
    return []
  }
}
