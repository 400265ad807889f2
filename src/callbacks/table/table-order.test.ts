import { describe, expect, it } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { rowsOf } from '~/api/columns/rows-fixture'
import { seededRandom } from '~/lib/seeded-random'
import { inTableOrder, placesBySize } from './table-order'

function callback(callbackId: string, createdInPsaAtMs: number, tookMs: number | null): Callback {
  return {
    callbackId,
    state: 'PROCESSED',
    entityType: 'ticket',
    changeType: 'UPDATE',
    entityId: '9001',
    entityNumber: null,
    createdInPsaAtMs,
    finishedProcessingAtMs: tookMs === null ? null : createdInPsaAtMs + tookMs,
    matcherRunId: null,
    startedWorkflowIds: [],
    failedToMatchWorkflowIds: [],
    errorMessage: null,
    workflowMatches: null,
  }
}

const NEWEST_FIRST = [
  callback('pending', 9000, null),
  callback('long', 8000, 400),
  callback('short', 7000, 20),
  callback('clocks disagree', 6000, -5),
  callback('as long', 5000, 400),
  callback('processing', 4000, null),
]
const rows = rowsOf(NEWEST_FIRST)

const idsBy = (column: 'time' | 'took', descending: boolean) =>
  [...inTableOrder(rows, { column, descending })].map(({ callbackId }) => callbackId)

describe('the order of the table', () => {
  it('by time is the order in which the rows come, or the other way round', () => {
    const ids = NEWEST_FIRST.map(({ callbackId }) => callbackId)
    expect(idsBy('time', true)).toEqual(ids)
    expect(idsBy('time', false)).toEqual(ids.toReversed())
  })

  it('by duration leaves equal ones as they come, and those without an end last either way', () => {
    expect(idsBy('took', true)).toEqual(['long', 'as long', 'short', 'clocks disagree', 'pending', 'processing'])
    expect(idsBy('took', false)).toEqual(['clocks disagree', 'short', 'long', 'as long', 'pending', 'processing'])
  })

  it('holds for a part of the rows too', () => {
    const part = rows.inOrder(Uint32Array.of(5, 2, 4))
    expect([...inTableOrder(part, { column: 'took', descending: true }).order]).toEqual([4, 2, 5])
  })

  it('is what a stable sort by a comparing function gives', () => {
    const random = seededRandom(5)
    const keys = Float64Array.from({ length: 2000 }, () => (random() < 0.1 ? NaN : Math.floor(random() * 300) - 50))
    const places = [...keys.keys()].sort((a, b) => {
      const [one = 0, other = 0] = [keys[a], keys[b]]
      return Number.isNaN(one) || Number.isNaN(other) ? Number(Number.isNaN(one)) - Number(Number.isNaN(other)) : one - other
    })
    expect([...placesBySize(keys)]).toEqual(places)
  })
})
