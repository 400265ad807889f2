import { describe, expect, it } from 'vitest'
import { rowOffsets } from './row-offsets'

describe('offsets of rows', () => {
  it('are multiples of the height where all rows are alike', () => {
    const { totalPx, topOf, indexAt } = rowOffsets(100_000, 28, [])
    expect([totalPx, topOf(0), topOf(7), topOf(100_000)]).toEqual([2_800_000, 0, 196, 2_800_000])
    expect([indexAt(0), indexAt(27.9), indexAt(28), indexAt(1_400_000)]).toEqual([0, 0, 1, 50_000])
  })

  it('count in the rows of another height, in whichever order these are known', () => {
    const { totalPx, topOf, indexAt } = rowOffsets(10, 28, [{ index: 5, heightPx: 228 }, { index: 2, heightPx: 128 }])
    expect([topOf(2), topOf(3), topOf(5), topOf(6), totalPx]).toEqual([56, 184, 240, 468, 580])
    expect([indexAt(56), indexAt(183), indexAt(184), indexAt(467), indexAt(468)]).toEqual([2, 2, 3, 5, 6])
  })

  it('agree with each other at every edge of every row', () => {
    const { topOf, indexAt } = rowOffsets(40, 28, [{ index: 0, heightPx: 700 }, { index: 1, heightPx: 48 }, { index: 39, heightPx: 20 }])
    for (let index = 0; index < 40; index += 1) {
      expect(indexAt(topOf(index))).toBe(index)
      expect(indexAt(topOf(index + 1) - 0.5)).toBe(index)
    }
  })

  it('end at the first and the last row', () => {
    const { indexAt } = rowOffsets(3, 28, [])
    expect([indexAt(-50), indexAt(84), indexAt(9999)]).toEqual([0, 2, 2])
    expect(rowOffsets(0, 28, [])).toMatchObject({ totalPx: 0 })
    expect(rowOffsets(0, 28, []).indexAt(10)).toBe(0)
  })
})
