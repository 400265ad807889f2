import { useSyncExternalStore } from 'react'

const query = typeof window === 'undefined' ? null : window.matchMedia('print')
let isPrintingNow = query?.matches ?? false

function subscribe(onChange: () => void) {
  const set = (next: boolean) => {
    isPrintingNow = next
    onChange()
  }
  const before = () => set(true)
  const after = () => set(false)
  const changed = () => set(query?.matches ?? false)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  query?.addEventListener('change', changed)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    query?.removeEventListener('change', changed)
  }
}

/** True while the page is laid out for paper, where a scrolled list would lose all rows but those on the screen. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrintingNow)
}
