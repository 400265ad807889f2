import type { Bin } from './histogram-bins'

/** A run of bins, by the start of its two ends: `anchor` stays, `cursor` moves. Starts survive a change of the bins. */
export type BinSelection = { anchorMs: number; cursorMs: number }

type Indexes = { anchor: number; cursor: number }

/** Where the ends lie now; null where the bins they named are gone. */
export function indexesOf(bins: readonly Bin[], selection: BinSelection | null): Indexes | null {
  if (!selection) return null
  const anchor = bins.findIndex((bin) => bin.sinceMs === selection.anchorMs)
  const cursor = bins.findIndex((bin) => bin.sinceMs === selection.cursorMs)
  return anchor < 0 || cursor < 0 ? null : { anchor, cursor }
}

export function selectionAt(bins: readonly Bin[], anchor: number, cursor: number): BinSelection | null {
  const last = bins.length - 1
  const inside = (index: number) => bins[Math.max(0, Math.min(last, index))]?.sinceMs
  const [anchorMs, cursorMs] = [inside(anchor), inside(cursor)]
  return anchorMs === undefined || cursorMs === undefined ? null : { anchorMs, cursorMs }
}

/** The window that the selected bins cover, and what they count. */
export function selectedSpan(bins: readonly Bin[], selection: BinSelection | null) {
  const indexes = indexesOf(bins, selection)
  if (!indexes) return null
  const first = Math.min(indexes.anchor, indexes.cursor)
  const last = Math.max(indexes.anchor, indexes.cursor)
  const chosen = bins.slice(first, last + 1)
  const [from, to] = [chosen[0], chosen.at(-1)]
  if (!from || !to) return null
  return { first, last, sinceMs: from.sinceMs, untilMs: to.untilMs, total: chosen.reduce((sum, bin) => sum + bin.total, 0) }
}

/**
 * Arrow keys move by one bin, Page Up and Page Down by ten, Home and End to the ends; with Shift the anchor stays and the
 * selection grows. Null for keys that mean nothing here.
 */
export function moveSelection(
  bins: readonly Bin[],
  selection: BinSelection | null,
  key: string,
  withShift: boolean,
): BinSelection | null {
  const last = bins.length - 1
  const at = indexesOf(bins, selection)
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -10,
    PageUp: 10,
    Home: -last,
    End: last,
  }
  const step = steps[key]
  if (step === undefined) return null
  // Whoever starts with the keyboard starts at the newest bin, where the rows of the table start too.
  const cursor = at ? Math.max(0, Math.min(last, at.cursor + step)) : key === 'Home' ? 0 : last
  return selectionAt(bins, withShift && at ? at.anchor : cursor, cursor)
}
