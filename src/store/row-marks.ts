import { type CallbackColumns, HEAD, HEAD_WIDTH, rowCountOf } from '~/api/columns/callback-columns'

/** By number (of a row, a text, a shape…) 1 where it is meant. */
export type Marks = Uint8Array

/** A row's numbers stand between two places that its head and the next row's head name; these are all of them, by row. */
type RowNumbers = { numbers: Uint32Array; length: number; place: number; shift: number }

// One loop over plain arrays: this is where the time of a filter goes.
function markRows(columns: CallbackColumns, { numbers, length, place, shift }: RowNumbers, marks: Marks, rows: Marks): void {
  const heads = columns.heads.values
  const count = rowCountOf(columns)
  let at = 0
  for (let row = 0; row < count; row += 1) {
    const end = row + 1 < count ? (heads[(row + 1) * HEAD_WIDTH + place] ?? 0) >>> shift : length
    if (rows[row] === 1) {
      at = end
      continue
    }
    for (; at < end; at += 1) {
      if (marks[numbers[at] ?? 0] === 1) {
        rows[row] = 1
        break
      }
    }
    at = end
  }
}

/** Marks the rows with a match whose number (its shape or its reason) is marked, beside those that are marked already. */
export function markByMatches(columns: CallbackColumns, numbers: Uint32Array, marks: Marks, rows: Marks): void {
  const { length } = columns.matchShapes
  markRows(columns, { numbers, length, place: HEAD.matches, shift: 1 }, marks, rows)
}

/** Marks the rows that recorded a marked value, beside those that are marked already. */
export function markByValues(columns: CallbackColumns, marks: Marks, rows: Marks): void {
  const { values: numbers, length } = columns.slotValues
  markRows(columns, { numbers, length, place: HEAD.slots, shift: 0 }, marks, rows)
}

/** Marks the rows of which one number in the head is marked; with `plus` one where it says "plus one". */
export function markByHead(columns: CallbackColumns, place: number, plus: 0 | 1, marks: Marks, rows: Marks): void {
  const heads = columns.heads.values
  const count = rowCountOf(columns)
  for (let row = 0; row < count; row += 1) {
    const number = heads[row * HEAD_WIDTH + place] ?? 0
    if (number >= plus && marks[number - plus] === 1) rows[row] = 1
  }
}

/** Marks of a list's places where `isMeant` says so. */
export function marksOf<T>(list: readonly T[], isMeant: (item: T) => boolean): Marks {
  const marks = new Uint8Array(list.length)
  for (const [index, item] of list.entries()) if (isMeant(item)) marks[index] = 1
  return marks
}
