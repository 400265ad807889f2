import { type CallbackColumns, HEAD, HEAD_WIDTH, rowCountOf } from '~/api/columns/callback-columns'
import { endOfNumbers, type RowNumbers, rowsByNumber } from './rows-by-number'

/** By number (of a row, a text, a shape…) 1 where it is meant. */
export type Marks = Uint8Array

// One loop over plain arrays: this is where the time of a filter goes.
function scanRows(columns: CallbackColumns, of: RowNumbers, marks: Marks, rows: Marks): void {
  const { numbers } = of
  const count = rowCountOf(columns)
  let at = 0
  for (let row = 0; row < count; row += 1) {
    const end = endOfNumbers(columns, row, of)
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

/** Looking a row up by its number takes so many times as long as looking at the next number. */
const LOOK_UP_COST = 4

function markRows(columns: CallbackColumns, kind: number, of: RowNumbers, marks: Marks, rows: Marks): void {
  const index = rowsByNumber(columns, kind, of, marks.length)
  if (index === null) {
    scanRows(columns, of, marks, rows)
    return
  }
  const { starts } = index
  // A text that no row has may have come since.
  const count = Math.min(marks.length, starts.length - 1)
  let found = 0
  for (let number = 0; number < count; number += 1)
    if (marks[number] === 1) found += (starts[number + 1] ?? 0) - (starts[number] ?? 0)
  if (found * LOOK_UP_COST > of.length) {
    scanRows(columns, of, marks, rows)
    return
  }
  for (let number = 0; number < count; number += 1) {
    if (marks[number] !== 1) continue
    const end = starts[number + 1] ?? 0
    for (let at = starts[number] ?? 0; at < end; at += 1) rows[index.rows[at] ?? 0] = 1
  }
}

/** Marks the rows with a match of a marked shape, beside those that are marked already. */
export function markByShapes(columns: CallbackColumns, marks: Marks, rows: Marks): void {
  const { values: numbers, length } = columns.matchShapes
  markRows(columns, 0, { numbers, length, place: HEAD.matches, shift: 1 }, marks, rows)
}

/** Marks the rows with a match whose reason is marked, beside those that are marked already. */
export function markByReasons(columns: CallbackColumns, marks: Marks, rows: Marks): void {
  const { values: numbers, length } = columns.matchReasons
  markRows(columns, 1, { numbers, length, place: HEAD.matches, shift: 1 }, marks, rows)
}

/** Marks the rows that recorded a marked value, beside those that are marked already. */
export function markByValues(columns: CallbackColumns, marks: Marks, rows: Marks): void {
  const { values: numbers, length } = columns.slotValues
  markRows(columns, 2, { numbers, length, place: HEAD.slots, shift: 0 }, marks, rows)
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
