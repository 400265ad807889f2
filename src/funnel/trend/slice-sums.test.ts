import { describe, expect, it } from 'vitest'
import { readFunnel } from '~/funnel/funnel-fixture'
import { compareSums, differenceWords, notComparedWords, sumsWords } from './slice-sums'
import type { TrendSlice } from './trend-points'

const at = (result: TrendSlice['result']): TrendSlice => ({ sinceMs: 0, untilMs: 1, uneven: null, result })
const half = (changes: Parameters<typeof readFunnel>[0] = {}) =>
  at({
    kind: 'loaded',
    answer: {
      funnel: readFunnel({
        callbacks: { received: 1706, filtered_out: 400, unique_entities: 900 },
        concurrency_cap: { exhausted_count: 0 },
        events_processed: { count: 1240, p95_total_duration_seconds: 50 },
        workflows_triggered: { finished: 406 },
        psa_api: { calls: 1299, failures: 6 },
        ...changes,
      }),
    },
  })
const other = half({ callbacks: { received: 1706, filtered_out: 511 }, concurrency_cap: { exhausted_count: 3 } })
const WHOLE = readFunnel()

describe('the sum of the slices against the whole', () => {
  it('agrees where each count adds up, whatever entities and percentiles are', () => {
    const sums = compareSums([half(), other], WHOLE)
    expect(sums).toEqual({ kind: 'compared', differences: [], notRecorded: [], compared: 7 })
    expect(sumsWords(sums)).toBe('The slices add up to the whole.')
  })

  it('names each count that disagrees, and by how much', () => {
    const sums = compareSums([half(), other], readFunnel({ callbacks: { received: 3409 }, psa_api: { calls: 2600 } }))
    expect(sumsWords(sums)).toBeNull()
    expect(sums.kind === 'compared' && sums.differences.map(differenceWords)).toEqual([
      'Received: the slices have 3 more than the whole, 3,412 against 3,409.',
      'PSA calls: the slices have 2 fewer than the whole, 2,598 against 2,600.',
    ])
  })

  it('is not compared while slices are missing', () => {
    expect(sumsWords(compareSums([half(), at({ kind: 'loading' })], WHOLE))).toBe(
      'Sums can be compared once all slices are loaded.',
    )
    expect(sumsWords(compareSums([half(), at({ kind: 'failed', error: new Error('no') })], WHOLE))).toBe(
      'Sums can’t be compared with the whole: 1 slice is missing.',
    )
  })

  it('leaves out a count that one slice or the whole did not record, and never takes it for zero', () => {
    const sums = compareSums([half({ psa_api: { calls: null, failures: null } }), other], readFunnel({ events_processed: { count: null } }))
    expect(sums).toMatchObject({ differences: [], compared: 4 })
    expect(notComparedWords(sums)).toBe(
      'Events processed, PSA calls and Failed calls are not recorded throughout, so they are not compared.',
    )
  })

  it('says that nothing can be compared where nothing is recorded', () => {
    const none = { received: null, filtered_out: null }
    const empty = readFunnel({
      callbacks: none,
      concurrency_cap: { exhausted_count: null },
      events_processed: { count: null },
      workflows_triggered: { finished: null },
      psa_api: { calls: null, failures: null },
    })
    const sums = compareSums([half(), other], empty)
    expect(sumsWords(sums)).toBe('Sums can’t be compared with the whole: no count is recorded throughout.')
    expect(notComparedWords(sums)).toBeNull()
  })
})
