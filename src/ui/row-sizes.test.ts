import { describe, expect, it } from 'vitest'
import { rowsOfArray } from './row-source'
import { RowSizes } from './row-sizes'

const rows = rowsOfArray(['a', 'b', 'c', 'd'], (id) => id)
const isOpenIn = (...open: string[]) => (id: string) => open.includes(id)

describe('sizes of rows', () => {
  it('are those of closed rows until they were seen', () => {
    const sizes = new RowSizes(28)
    expect(sizes.offsetsOf({ rows, isOpen: isOpenIn('b') }).totalPx).toBe(112)
    expect(sizes.see('b', 300, true)).toBe(true)
    expect(sizes.see('b', 300, true)).toBe(false)
    expect(sizes.offsetsOf({ rows, isOpen: isOpenIn('b') }).topOf(2)).toBe(328)
  })

  it('go with the state in which the row was seen', () => {
    const sizes = new RowSizes(28)
    sizes.see('b', 300, true)
    expect(sizes.heightOf('b', false)).toBe(28)
    expect(sizes.offsetsOf({ rows, isOpen: isOpenIn() }).totalPx).toBe(112)
    sizes.see('c', 48, false)
    expect(sizes.offsetsOf({ rows, isOpen: isOpenIn('c') }).totalPx).toBe(112)
    expect(sizes.offsetsOf({ rows, isOpen: isOpenIn() }).totalPx).toBe(132)
  })

  it('of open rows are forgotten with their closing, as a row may open to another height', () => {
    const sizes = new RowSizes(28)
    sizes.see('b', 300, true)
    sizes.see('c', 48, false)
    sizes.forgetClosed(isOpenIn())
    expect(sizes.heightOf('b', true)).toBe(28)
    expect(sizes.heightOf('c', false)).toBe(48)
  })

  it('move with their rows, and leave out those that are gone', () => {
    const sizes = new RowSizes(28)
    sizes.see('b', 300, true)
    const others = rowsOfArray(['new', 'newer', 'a', 'b'], (id) => id)
    expect(sizes.offsetsOf({ rows: others, isOpen: isOpenIn('b') }).topOf(4)).toBe(384)
    expect(sizes.offsetsOf({ rows: rowsOfArray(['a'], (id) => id), isOpen: isOpenIn('b') }).totalPx).toBe(28)
  })
})
