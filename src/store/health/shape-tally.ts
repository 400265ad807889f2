import type { CallbackColumns } from '~/api/columns/callback-columns'

/** Audits counted by their shape. */
export type ShapeTally = {
  /** Those that occur, in the order in which they were met: with rows newest first, the newest first. */
  shapes: readonly number[]
  /** By shape. */
  counts: Uint32Array
  /** By shape, the row on which it was met first. */
  newestRows: Uint32Array
}

export function createShapeTally(columns: CallbackColumns) {
  const shapes: number[] = []
  const counts = new Uint32Array(columns.shapes.count)
  const newestRows = new Uint32Array(columns.shapes.count)
  const add = (shape: number, row: number) => {
    const before = counts[shape] ?? 0
    counts[shape] = before + 1
    if (before > 0) return
    shapes.push(shape)
    newestRows[shape] = row
  }
  return { tally: { shapes, counts, newestRows } satisfies ShapeTally, add }
}
