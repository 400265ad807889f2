import type { RowOffsets } from './row-offsets'
import type { PlacedRows, RowSizes } from './row-sizes'

/** The rows of the last render, and where they stand by what is known of their heights. */
export type ShownRows = PlacedRows & { offsets: RowOffsets }

type Told = {
  sizes: RowSizes
  /** Null before the first render. Its offsets are brought up to date in place. */
  shown: () => ShownRows | null
  /** Where the box stands, px. */
  scrolledPx: () => number
  onClosedHeight: (heightPx: number) => void
  /** New heights are known; what is above what is looked at grew by so much, px. */
  onSizes: (movedPx: number) => void
}

/**
 * Hears from the browser how high rows turned out to be, after it laid them out and before it paints. Reading it while rows
 * come in would lay the page out once for each of them. Rows say which they are with data-index.
 */
export function createRowObserver({ sizes, shown, scrolledPx, onClosedHeight, onSizes }: Told): ResizeObserver {
  return new ResizeObserver((entries) => {
    const now = shown()
    if (!now) return
    let isNew = false
    let movedPx = 0
    for (const { target, borderBoxSize } of entries) {
      const index = target instanceof HTMLElement ? Number(target.dataset.index) : NaN
      const heightPx = borderBoxSize[0]?.blockSize ?? 0
      if (!target.isConnected || !(index < now.rows.count) || heightPx === 0) continue
      const id = now.rows.idAt(index)
      const isOpen = now.isOpen(id)
      if (!isOpen) onClosedHeight(heightPx)
      const beforePx = sizes.heightOf(id, isOpen)
      if (!sizes.see(id, heightPx, isOpen)) continue
      isNew = true
      if (now.offsets.topOf(index) + beforePx <= scrolledPx()) movedPx += heightPx - beforePx
    }
    if (!isNew) return
    now.offsets = sizes.offsetsOf(now)
    onSizes(movedPx)
  })
}
