import { describe, expect, it } from 'vitest'
import { rowOffsets } from './row-offsets'
import { needsMore, rowsInSight, rowsToDraw } from './rows-in-sight'

const box = { heightPx: 280, rowHeightPx: 28 }
const offsets = rowOffsets(1000, 28, [])

describe('the rows in sight', () => {
  it('fill the box, with one for the edge', () => {
    expect(rowsInSight(offsets, 1000, 0, box)).toEqual({ first: 0, last: 10 })
    expect(rowsInSight(offsets, 1000, 1414, box)).toEqual({ first: 50, last: 60 })
  })

  it('are the last ones where fewer are left than the box had scrolled by', () => {
    expect(rowsInSight(rowOffsets(40, 28, []), 40, 99_999, box)).toEqual({ first: 30, last: 39 })
    expect(rowsInSight(rowOffsets(3, 28, []), 3, 99_999, box)).toEqual({ first: 0, last: 2 })
    expect(rowsInSight(rowOffsets(0, 28, []), 0, 500, box)).toEqual({ first: 0, last: -1 })
  })

  it('stay the same ones when one of them opens: nothing that is drawn is thrown away', () => {
    const opened = rowOffsets(1000, 28, [{ index: 52, heightPx: 900 }])
    expect(rowsInSight(opened, 1000, 1400, box)).toEqual(rowsInSight(offsets, 1000, 1400, box))
  })
})

describe('the rows to draw', () => {
  it('are those in sight alone where all are new, and some beyond a moment later', () => {
    const inSight = { first: 50, last: 60 }
    expect(rowsToDraw(inSight, { first: 0, last: -1 }, 1000)).toEqual(inSight)
    expect(rowsToDraw(inSight, { first: 0, last: 10 }, 1000)).toEqual(inSight)
    expect(rowsToDraw(inSight, inSight, 1000)).toEqual({ first: 44, last: 66 })
    expect(rowsToDraw(inSight, { first: 47, last: 57 }, 1000)).toEqual({ first: 44, last: 66 })
  })

  it('end where the rows do', () => {
    expect(rowsToDraw({ first: 0, last: 4 }, { first: 0, last: 4 }, 5)).toEqual({ first: 0, last: 4 })
  })

  it('are asked for again before the edge is reached, and not at the very ends', () => {
    const drawn = { first: 44, last: 66 }
    const at = (index: number) => needsMore(drawn, offsets, 1000, { topPx: index * 28, heightPx: 280 })
    expect([at(46), at(50), at(54)]).toEqual([false, false, false])
    expect([at(45), at(55), at(900)]).toEqual([true, true, true])
    expect(needsMore({ first: 0, last: 16 }, offsets, 1000, { topPx: 0, heightPx: 280 })).toBe(false)
    expect(needsMore({ first: 980, last: 999 }, offsets, 1000, { topPx: 27_720, heightPx: 280 })).toBe(false)
  })
})
