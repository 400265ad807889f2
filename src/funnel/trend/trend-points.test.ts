import { describe, expect, it } from 'vitest'
import { readFunnel } from '~/funnel/funnel-fixture'
import { RECORDED } from '~/funnel/recorded-figures'
import { isUnmeasured, type TrendSlice, trendPoints } from './trend-points'

function slice(hour: number, received: number | null | 'failed', uneven: TrendSlice['uneven'] = null): TrendSlice {
  const bounds = { sinceMs: hour * 100, untilMs: hour * 100 + 100, uneven }
  if (received === 'failed') return { ...bounds, result: { kind: 'failed', error: new Error('no') } }
  return { ...bounds, result: { kind: 'loaded', answer: { funnel: readFunnel({ callbacks: { received } }) } } }
}
const points = (slices: TrendSlice[], dependsOnLength = true) => trendPoints(slices, RECORDED.received, dependsOnLength)

describe('the points of a trend', () => {
  it('leave a failed slice and a null as gaps, and a zero as a zero', () => {
    const drawn = points([slice(0, 4), slice(1, 'failed'), slice(2, null), slice(3, 0), slice(4, 2)])
    expect(drawn.map((point) => point.even)).toEqual([4, null, null, 0, 2])
  })

  it('draw a slice of another length apart, joined to its neighbour', () => {
    const drawn = points([slice(0, 1, 'cut by the window'), slice(1, 5), slice(2, 6), slice(3, 7)])
    expect(drawn.map((point) => point.even)).toEqual([null, 5, 6, 7])
    expect(drawn.map((point) => point.uneven)).toEqual([1, 5, null, null])
  })

  it('draw a percentile of a shorter slice like any other', () => {
    const drawn = points([slice(0, 1, 'cut by the window'), slice(1, 5)], false)
    expect(drawn.map((point) => [point.even, point.uneven])).toEqual([
      [1, null],
      [5, null],
    ])
  })

  it('name a value between two gaps, which no line would show', () => {
    const drawn = points([slice(0, 4), slice(1, null), slice(2, 3), slice(3, 'failed'), slice(4, 2), slice(5, 2)])
    expect(drawn.map((point) => point.alone)).toEqual([4, null, 3, null, null, null])
  })
})

describe('a figure that was never measured', () => {
  it('is one that every slice answered without', () => {
    expect(isUnmeasured([slice(0, null), slice(1, null)], [RECORDED.received])).toBe(true)
    expect(isUnmeasured([slice(0, null), slice(1, 0)], [RECORDED.received])).toBe(false)
    expect(isUnmeasured([slice(0, null), slice(1, 'failed')], [RECORDED.received])).toBe(false)
  })
})
