import { describe, expect, it } from 'vitest'
import { readFunnel } from '~/funnel/funnel-fixture'
import { readSlice, spokenSlice } from './slice-reading'
import type { TrendSlice } from './trend-points'
import { CALLBACKS_CHART, WAIT_CHARTS } from './trend-series'

const [DELIVERY] = WAIT_CHARTS
const hour = (result: TrendSlice['result'], uneven: TrendSlice['uneven'] = null): TrendSlice => ({
  sinceMs: Date.parse('2026-11-20T15:00Z'),
  untilMs: Date.parse('2026-11-20T16:00Z'),
  uneven,
  result,
})
const loaded = (callbacks: object) => hour({ kind: 'loaded', answer: { funnel: readFunnel({ callbacks }) } })

describe('what a slice says', () => {
  it('is its time and each figure of the chart', () => {
    expect(spokenSlice(loaded({ received: 1230, filtered_out: 40 }), CALLBACKS_CHART, 'America/Chicago')).toBe(
      'Fri 20 Nov 09:00–10:00: Received 1,230, Filtered out 40',
    )
  })

  it('is a zero for a zero and “not recorded” for null', () => {
    expect(readSlice(loaded({ received: 0, filtered_out: null }), CALLBACKS_CHART)).toMatchObject({
      values: [{ text: '0' }, { text: 'not recorded' }],
    })
    expect(DELIVERY && readSlice(loaded({ webhook_delivery_p95_seconds: null }), DELIVERY)).toMatchObject({
      values: [{ text: 'not recorded' }],
    })
  })

  it('is the reason where it failed, and that it is yet to come where it is', () => {
    expect(spokenSlice(hour({ kind: 'failed', error: new Error('No answer') }), CALLBACKS_CHART, 'UTC')).toBe(
      'Fri 20 Nov 15:00–16:00: Not loaded: No answer',
    )
    expect(spokenSlice(hour({ kind: 'waiting' }, 'cut by the window'), CALLBACKS_CHART, 'UTC')).toBe(
      'Fri 20 Nov 15:00–16:00, cut by the window: Not loaded yet',
    )
  })
})
