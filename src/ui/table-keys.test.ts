import { describe, expect, it } from 'vitest'
import { rowAfterKey } from './table-keys'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('moving between rows', () => {
  it('goes down with j and the arrow, up with k and the arrow', () => {
    expect(rowAfterKey(press('j'), 3, 9)).toBe(4)
    expect(rowAfterKey(press('ArrowDown'), 3, 9)).toBe(4)
    expect(rowAfterKey(press('k'), 3, 9)).toBe(2)
    expect(rowAfterKey(press('ArrowUp'), 3, 9)).toBe(2)
  })

  it('stays at the first and the last row', () => {
    expect(rowAfterKey(press('k'), 0, 9)).toBe(0)
    expect(rowAfterKey(press('j'), 9, 9)).toBe(9)
  })

  it('leaves keys of the browser and an empty table alone', () => {
    expect(rowAfterKey(press('k', { ctrlKey: true }), 3, 9)).toBeNull()
    expect(rowAfterKey(press('x'), 3, 9)).toBeNull()
    expect(rowAfterKey(press('j'), 0, -1)).toBeNull()
  })
})
