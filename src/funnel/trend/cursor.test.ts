import { describe, expect, it } from 'vitest'
import { chosenRange, createTrendCursor, indexAfterKey } from './cursor'

describe('the cursor over all pictures', () => {
  it('tells whoever watches, and only of changes', () => {
    const cursor = createTrendCursor(24)
    let news = 0
    cursor.subscribe(() => (news += 1))
    cursor.moveTo('events', 3)
    cursor.moveTo('events', 3)
    expect(news).toBe(1)
    expect(cursor.get()).toMatchObject({ index: 3, chartId: 'events' })
  })

  it('chooses the part between press and release, in either direction', () => {
    const cursor = createTrendCursor(24)
    cursor.press('events', 7)
    cursor.dragTo('events', 4)
    expect(chosenRange(cursor.get())).toEqual({ first: 4, last: 7 })
    expect(cursor.take()).toEqual({ first: 4, last: 7 })
    expect(cursor.get().drag).toBeNull()
  })

  it('chooses nothing with a click', () => {
    const cursor = createTrendCursor(24)
    cursor.press('events', 7)
    expect(cursor.take()).toBeNull()
  })

  it('chooses nothing after a cancel, though the pointer goes on', () => {
    const cursor = createTrendCursor(24)
    cursor.press('events', 2)
    cursor.dragTo('events', 5)
    expect(cursor.cancel()).toBe(true)
    cursor.dragTo('events', 6)
    expect(cursor.take()).toBeNull()
    expect(cursor.cancel()).toBe(false)
  })

  it('extends a part from where the cursor was', () => {
    const cursor = createTrendCursor(24)
    cursor.moveTo('psa', 5)
    cursor.extendTo('psa', 6)
    cursor.extendTo('psa', 7)
    expect(chosenRange(cursor.get())).toEqual({ first: 5, last: 7 })
  })

  it('is nowhere after it left', () => {
    const cursor = createTrendCursor(24)
    cursor.press('psa', 5)
    cursor.leave()
    expect(cursor.get()).toEqual({ index: null, chartId: null, drag: null })
  })
})

describe('the keys', () => {
  it.each([
    ['ArrowLeft', 5, 4],
    ['ArrowRight', 5, 6],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 167, 167],
    ['PageDown', 100, 83],
    ['PageUp', 100, 117],
    ['Home', 100, 0],
    ['End', 100, 167],
    ['ArrowLeft', null, 166],
    ['x', 100, null],
  ] as const)('%s at %s of 168 leads to %s', (key, index, goal) => {
    expect(indexAfterKey(key, index, 168)).toBe(goal)
  })

  it('move by one at least where a tenth is less', () => {
    expect(indexAfterKey('PageUp', 0, 3)).toBe(1)
  })
})
