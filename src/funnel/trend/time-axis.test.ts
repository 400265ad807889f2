import { describe, expect, it } from 'vitest'
import { percentAt, sliceAt } from './time-axis'

const WINDOW = { sinceMs: 1000, untilMs: 2000 }
const SLICES = [
  { sinceMs: 1000, untilMs: 1100 },
  { sinceMs: 1100, untilMs: 1600 },
  { sinceMs: 1600, untilMs: 2000 },
]

describe('the time axis', () => {
  it('places an instant by its share of the window', () => {
    expect([500, 1000, 1250, 2000, 9000].map((ms) => percentAt(ms, WINDOW))).toEqual([0, 0, 25, 100, 100])
  })

  it('finds the slice under a place, however uneven the slices are', () => {
    expect([-1, 0, 0.09, 0.1, 0.59, 0.6, 1, 3].map((share) => sliceAt(share, SLICES, WINDOW))).toEqual([
      0, 0, 0, 1, 1, 2, 2, 2,
    ])
  })
})
