import type { CursorTrail } from './page-position'

/** A server that filters after it cut its pages may give empty ones on the way; this many are followed. */
const EMPTY_AT_MOST = 3

export function trailAfterFirst(ids: readonly string[]): CursorTrail {
  return { pages: 1, previousIds: ids, anchorIds: ids, emptyInARow: ids.length === 0 ? 1 : 0 }
}

/** The trail with one more page, or null where that page brought nothing new: the cursor does not lead on. */
export function trailAfter(trail: CursorTrail, ids: readonly string[]): CursorTrail | null {
  if (ids.length === 0) {
    const emptyInARow = trail.emptyInARow + 1
    return emptyInARow > EMPTY_AT_MOST ? null : { ...trail, pages: trail.pages + 1, emptyInARow }
  }
  const known = new Set([...trail.previousIds, ...trail.anchorIds])
  if (ids.every((id) => known.has(id))) return null
  const pages = trail.pages + 1
  const isPowerOfTwo = (pages & (pages - 1)) === 0
  return { pages, previousIds: ids, anchorIds: isPowerOfTwo ? ids : trail.anchorIds, emptyInARow: 0 }
}
