import { useLayoutEffect, useRef } from 'react'
import { COLUMN_WIDTH } from './matrix-measures'
import type { StoryColumn } from './story-matrix'

type SteadyColumns = {
  scroll: HTMLElement | null
  columns: readonly StoryColumn[]
  /** The callback that the link opens, to begin at; without one the newest is in sight. */
  openId: string | null
}

/** Begins at the newest callback, or at the opened one; older ones that come in at the left move nothing that is in sight. */
export function useSteadyColumns({ scroll, columns, openId }: SteadyColumns) {
  const before = useRef<{ newestId: string | undefined; count: number } | null>(null)
  // A scroll position belongs to the element: it has to be moved before the browser paints the wider matrix.
  useLayoutEffect(() => {
    if (!scroll || columns.length === 0) return
    const newestId = columns.at(-1)?.callback.callbackId
    const known = before.current
    before.current = { newestId, count: columns.length }
    const goTo = (left: number) => scroll.scrollTo({ left })
    if (known === null) {
      const opened = columns.findIndex(({ callback }) => callback.callbackId === openId)
      const end = scroll.scrollWidth - scroll.clientWidth
      goTo(
        opened < 0
          ? end
          : Math.min(end, (opened + 1) * COLUMN_WIDTH - (scroll.clientWidth - COLUMN_WIDTH) / 2),
      )
      return
    }
    const heldAt = columns.findIndex(({ callback }) => callback.callbackId === known.newestId)
    const cameBefore = heldAt + 1 - known.count
    if (heldAt >= 0 && cameBefore !== 0) goTo(scroll.scrollLeft + cameBefore * COLUMN_WIDTH)
  }, [scroll, columns, openId])
}
