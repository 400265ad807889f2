import { createObservable, type Observable } from '~/lib/observable'
import { readKey, type ShownKey } from './key-shape'

type KeyState = {
  /** Null while the person's own token is sent. */
  shown: ShownKey | null
  /** Why the last one was forgotten, where nobody asked for that. */
  lost: 'refused' | 'idle' | null
}

/** A key that is sent to the API in place of the person's token. Held here and nowhere else, until the page is left. */
export type DeveloperKey = Observable<KeyState> & {
  /** Why it may not be used, without repeating it; null where it is used from now on. */
  use: (text: string) => string | null
  forget: () => void
  /** Takes away what says why the last one was forgotten. */
  dismiss: () => void
}

/** Only for who sends requests: hands out the key, or null. `isRefused`: the API did not take it, so it is forgotten. */
export type KeyBearer = (isRefused: boolean) => string | null

const IDLE_MS = 15 * 60_000

/** The sides of one key: what screens may know of it, what sends it, and its end at a sign-out, where all screens go anyway. */
export function createDeveloperKey(): { key: DeveloperKey; bearer: KeyBearer; drop: () => void } {
  const state = createObservable<KeyState>({ shown: null, lost: null })
  let held: string | null = null
  let idle: ReturnType<typeof setTimeout> | undefined

  const forget = (lost: KeyState['lost']) => {
    clearTimeout(idle)
    held = null
    state.set({ shown: null, lost })
  }
  const stayAwake = () => {
    clearTimeout(idle)
    idle = setTimeout(() => forget('idle'), IDLE_MS)
  }

  return {
    key: {
      get: state.get,
      subscribe: state.subscribe,
      use: (text) => {
        const read = readKey(text)
        if ('problem' in read) return read.problem
        held = text.trim()
        stayAwake()
        state.set({ shown: read, lost: null })
        return null
      },
      forget: () => forget(null),
      dismiss: () => state.set({ lost: null }),
    },
    bearer: (isRefused) => {
      if (held === null) return null
      if (isRefused) forget('refused')
      else stayAwake()
      return held
    },
    drop: () => {
      clearTimeout(idle)
      held = null
    },
  }
}
