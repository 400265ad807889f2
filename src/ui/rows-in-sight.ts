import type { RowOffsets } from './row-offsets'

/** Indexes of the first and the last row; none where `last` is smaller. */
export type RowSpan = { first: number; last: number }

/** Rows beyond the edges that are drawn as well, so that scrolling shows them at once. */
const BEYOND = 6
/** So many of them left ask for more. */
const LEFT = 2

/** The rows that cover a box of that height from `topPx` on. As many as closed ones can be: opening and closing moves none in or out. */
export function rowsInSight(offsets: RowOffsets, count: number, topPx: number, box: { heightPx: number; rowHeightPx: number }): RowSpan {
  const first = offsets.indexAt(Math.max(0, Math.min(topPx, offsets.totalPx - box.heightPx)))
  return { first, last: Math.min(count - 1, first + Math.ceil(box.heightPx / box.rowHeightPx)) }
}

/**
 * What to draw: the rows in sight and some beyond. Where all of them are new, what is in sight comes first: `settled` is
 * what was in sight a moment ago.
 */
export function rowsToDraw(inSight: RowSpan, settled: RowSpan, count: number): RowSpan {
  const isNew = settled.last < inSight.first || settled.first > inSight.last
  if (isNew) return inSight
  return { first: Math.max(0, inSight.first - BEYOND), last: Math.min(count - 1, inSight.last + BEYOND) }
}

/** Whether scrolling came so near to the edge of what is drawn that more is needed. */
export function needsMore(drawn: RowSpan, offsets: RowOffsets, count: number, box: { topPx: number; heightPx: number }): boolean {
  const first = offsets.indexAt(box.topPx)
  const last = offsets.indexAt(box.topPx + box.heightPx)
  return (drawn.first > 0 && first < drawn.first + LEFT) || (drawn.last < count - 1 && last > drawn.last - LEFT)
}
