import { useSyncExternalStore } from 'react'
import { MINUTE_MS } from '~/lib/window'

function subscribe(onTick: () => void) {
  const timer = setInterval(onTick, MINUTE_MS / 4)
  return () => clearInterval(timer)
}

/** The beginning of the current minute: changes once a minute, so that what depends on "now" rests in between. */
export function useMinuteMs(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS)
}
