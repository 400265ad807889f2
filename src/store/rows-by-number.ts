import { type CallbackColumns, HEAD_WIDTH, rowCountOf } from '~/api/columns/callback-columns'

/** A row's numbers stand between two places that its head and the next row's head name; these are all of them, by row. */
export type RowNumbers = { numbers: Uint32Array; length: number; place: number; shift: number }

/** For each number the rows that have it, end to end; those of `number` begin at `starts[number]`. */
export type RowsByNumber = { starts: Uint32Array; rows: Uint32Array }

type Known = { rowCount: number; built: RowsByNumber | null }

const known = new WeakMap<CallbackColumns, Map<number, Known>>()

/** Where the row's numbers end. */
export function endOfNumbers(columns: CallbackColumns, row: number, { length, place, shift }: RowNumbers): number {
  return row + 1 < rowCountOf(columns) ? (columns.heads.values[(row + 1) * HEAD_WIDTH + place] ?? 0) >>> shift : length
}

function build(columns: CallbackColumns, of: RowNumbers, numberCount: number): RowsByNumber {
  const { numbers, length } = of
  const starts = new Uint32Array(numberCount + 1)
  for (let at = 0; at < length; at += 1) {
    const after = (numbers[at] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let number = 0; number < numberCount; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0)
  const next = starts.slice()
  const rows = new Uint32Array(length)
  let at = 0
  for (let row = 0; row < rowCountOf(columns); row += 1) {
    const end = endOfNumbers(columns, row, of)
    for (; at < end; at += 1) {
      const number = numbers[at] ?? 0
      const place = next[number] ?? 0
      rows[place] = row
      next[number] = place + 1
    }
  }
  return { starts, rows }
}

/**
 * The other way round than columns are: made when the same rows are asked a second time, since while rows come in it would be
 * out of date before it had paid. Null until then. `kind` tells a row's different numbers apart.
 */
export function rowsByNumber(
  columns: CallbackColumns,
  kind: number,
  of: RowNumbers,
  numberCount: number,
): RowsByNumber | null {
  const ofColumns = known.get(columns) ?? new Map<number, Known>()
  known.set(columns, ofColumns)
  const before = ofColumns.get(kind)
  const rowCount = rowCountOf(columns)
  if (before?.rowCount !== rowCount) {
    ofColumns.set(kind, { rowCount, built: null })
    return null
  }
  before.built ??= build(columns, of, numberCount)
  return before.built
}
