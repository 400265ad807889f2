/**
 * The rows of a table, in the order in which they are shown. They are asked for one by one, so that 100,000 of them need
 * not exist as objects. A new source for new rows or another order; one source never changes.
 */
export type RowSource<T> = {
  count: number
  /** For each index below `count`; the same row keeps its id in the next source. Called for every row, so it must be cheap. */
  idAt: (index: number) => string
  /** The same object again for a row in sight, or the row renders again with every scroll. */
  rowAt: (index: number) => T
  /** -1 where there is none of that id. */
  indexOfId: (id: string) => number
}

/** For tables of few rows, which exist as objects anyway. */
export function rowsOfArray<T>(rows: readonly T[], idOf: (row: T) => string): RowSource<T> {
  const rowAt = (index: number) => {
    const row = rows[index]
    if (row === undefined) throw new RangeError(`row ${index} of ${rows.length}`)
    return row
  }
  return {
    count: rows.length,
    idAt: (index) => idOf(rowAt(index)),
    rowAt,
    indexOfId: (id) => rows.findIndex((row) => idOf(row) === id),
  }
}
