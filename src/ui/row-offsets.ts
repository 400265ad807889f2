/** A row of another height than the rest, such as one that is open. */
export type UnusualRow = { index: number; heightPx: number }

/** Where each of many rows stands, from the top of the first. */
export type RowOffsets = {
  totalPx: number
  /** `count` is a place as well: the end of the last row. */
  topOf: (index: number) => number
  /** The row that covers the place; the first or the last one where the place is outside. */
  indexAt: (px: number) => number
}

/** Of rows that are all of one height but for a few: opening one of 100,000 rows must not cost a look at all of them. */
export function rowOffsets(count: number, rowHeightPx: number, unusual: readonly UnusualRow[]): RowOffsets {
  const inOrder = unusual.toSorted((a, b) => a.index - b.index)
  const topOf = (index: number) => {
    let topPx = index * rowHeightPx
    for (const row of inOrder) {
      if (row.index >= index) break
      topPx += row.heightPx - rowHeightPx
    }
    return topPx
  }
  const indexAt = (px: number) => {
    let morePx = 0
    for (const { index, heightPx } of inOrder) {
      const topPx = index * rowHeightPx + morePx
      if (px < topPx) break
      if (px < topPx + heightPx) return index
      morePx += heightPx - rowHeightPx
    }
    return Math.max(0, Math.min(count - 1, Math.floor((px - morePx) / rowHeightPx)))
  }
  return { totalPx: topOf(count), topOf, indexAt }
}
