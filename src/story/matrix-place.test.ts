import { describe, expect, test } from 'vitest'
import { placeAfterKey } from './matrix-place'

const size = { rows: 3, columns: 4 }
const plain = { ctrlKey: false, metaKey: false, altKey: false }
const after = (key: string, row: number, column: number, held = {}) =>
  placeAfterKey({ ...plain, ...held, key }, { row, column }, size)

describe('the keys of the matrix', () => {
  test('arrows go to the next cell and stop at the edges', () => {
    expect(after('ArrowRight', 1, 1)).toEqual({ row: 1, column: 2 })
    expect(after('ArrowRight', 1, 3)).toEqual({ row: 1, column: 3 })
    expect(after('ArrowDown', 2, 1)).toEqual({ row: 2, column: 1 })
    expect(after('ArrowDown', 0, 1)).toEqual({ row: 1, column: 1 })
  })

  test('the names are left of the first column and the callbacks above the first row, with no corner between', () => {
    expect(after('ArrowLeft', 1, 0)).toEqual({ row: 1, column: -1 })
    expect(after('ArrowUp', 0, 2)).toEqual({ row: -1, column: 2 })
    expect(after('ArrowUp', 0, -1)).toEqual({ row: 0, column: -1 })
    expect(after('ArrowLeft', -1, 0)).toEqual({ row: -1, column: 0 })
  })

  test('Home and End stay in the row, with Ctrl they go to the corners', () => {
    expect(after('Home', 1, 2)).toEqual({ row: 1, column: -1 })
    expect(after('Home', -1, 2)).toEqual({ row: -1, column: 0 })
    expect(after('End', 1, 2)).toEqual({ row: 1, column: 3 })
    expect(after('Home', 1, 2, { ctrlKey: true })).toEqual({ row: 0, column: 0 })
    expect(after('End', 1, 2, { ctrlKey: true })).toEqual({ row: 2, column: 3 })
  })

  test('other keys, and those of the browser, mean nothing', () => {
    expect(after('a', 1, 1)).toBeNull()
    expect(after('ArrowLeft', 1, 1, { altKey: true })).toBeNull()
    expect(after('ArrowRight', 1, 1, { ctrlKey: true })).toBeNull()
    expect(
      placeAfterKey({ ...plain, key: 'ArrowDown' }, { row: 0, column: 0 }, { rows: 0, columns: 0 }),
    ).toBeNull()
  })
})
