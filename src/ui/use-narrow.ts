import { useSyncExternalStore } from 'react'

// One for all: every render asks, and making one looks at the page.
const narrow = typeof window === 'undefined' ? null : window.matchMedia('(max-width: 639px)')

function subscribe(onChange: () => void) {
  narrow?.addEventListener('change', onChange)
  return () => narrow?.removeEventListener('change', onChange)
}

/** A screen on which a table has room for little more than its most important columns. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow?.matches ?? false)
}
