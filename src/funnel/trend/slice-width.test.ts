import { describe, expect, it } from 'vitest'
import { widthOf, widthsFor } from './slice-width'

const HOUR = 3_600_000
const window = (hours: number) => ({ sinceMs: 0, untilMs: hours * HOUR })

describe('the width of a slice', () => {
  it.each([
    [1, '5m'],
    [6, '15m'],
    [24, '1h'],
    [72, '3h'],
    [168, '6h'],
  ])('cuts %i hours by %s unless told otherwise', (hours, id) => {
    expect(widthOf(window(hours), null)?.id).toBe(id)
  })

  it('keeps a chosen width that suits the window', () => {
    expect(widthOf(window(168), '1h')?.id).toBe('1h')
  })

  it('refuses a width that would ask for too much, or cut nothing', () => {
    expect(widthOf(window(168), '5m')?.id).toBe('6h')
    expect(widthOf(window(6), '1d')?.id).toBe('15m')
    expect(widthsFor(window(168)).map((width) => width.id)).toEqual(['1h', '3h', '6h', '12h', '1d'])
  })

  it('cuts nothing from a window of a few minutes', () => {
    expect(widthOf(window(0.1), null)).toBeNull()
  })
})
