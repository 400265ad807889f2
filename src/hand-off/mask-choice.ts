import { useSyncExternalStore } from 'react'

const KEY = 'mask-recorded-values'
const listeners = new Set<() => void>()

/** Kept between visits: whoever masks once does not want the next note to go out unmasked. */
export function isMaskingChosen(): boolean {
  return localStorage.getItem(KEY) === 'true'
}

export function chooseMasking(isChosen: boolean): void {
  if (isChosen) localStorage.setItem(KEY, 'true')
  else localStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useMaskingChosen(): boolean {
  return useSyncExternalStore(subscribe, isMaskingChosen)
}
