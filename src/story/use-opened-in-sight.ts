import { useEffect, useRef } from 'react'

/** Brings into sight what a person opens; not what the link had open already, for the top comes first. */
export function useOpenedInSight(opened: string | null) {
  const before = useRef(opened)
  // Scrolling is the page's own doing, after what was opened is there.
  useEffect(() => {
    if (before.current === opened) return
    before.current = opened
    if (opened === null) return
    const section = document.querySelector('[data-opened]')?.getBoundingClientRect()
    if (!section) return
    // So much of it that it can be read, and of the matrix above as much as is left.
    const wanted = Math.min(section.bottom, section.top + window.innerHeight / 2)
    const hidden = wanted - window.innerHeight
    if (hidden > 0) document.querySelector('main')?.scrollBy({ top: hidden })
  }, [opened])
}
