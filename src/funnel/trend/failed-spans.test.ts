import { describe, expect, it } from 'vitest'
import { failedSpans } from './failed-spans'
import type { TrendSlice } from './trend-points'

const slices = ['failed', 'failed', 'waiting', 'failed'].map((kind, hour): TrendSlice => ({
  sinceMs: hour,
  untilMs: hour + 1,
  uneven: null,
  result: kind === 'failed' ? { kind, error: new Error('no') } : { kind: 'waiting' },
}))

describe('the times that could not be loaded', () => {
  it('are one where slices are neighbours, and not those still to come', () => {
    expect(failedSpans(slices)).toEqual([
      { sinceMs: 0, untilMs: 2 },
      { sinceMs: 3, untilMs: 4 },
    ])
  })
})
