import { describe, expect, test } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { isNewestFirst, newAmong, NO_NEWS } from './news'

function row(callbackId: string, createdInPsaAtMs: number): Callback {
  return {
    callbackId,
    state: 'PROCESSED',
    entityType: 'ticket',
    changeType: 'CREATE',
    entityId: '1',
    entityNumber: null,
    createdInPsaAtMs,
    finishedProcessingAtMs: null,
    matcherRunId: null,
    startedWorkflowIds: [],
    failedToMatchWorkflowIds: [],
    errorMessage: null,
    workflowMatches: null,
  }
}

const rows = [row('c', 300), row('b', 200)]
const loaded = { rows, byId: (id: string) => rows.find(({ callbackId }) => callbackId === id) }

describe('new callbacks', () => {
  test('are those that are not loaded, also when they came late', () => {
    expect(newAmong([row('d', 400), row('late', 250), row('c', 300)], loaded, true).map((each) => each.callbackId)).toEqual([
      'd',
      'late',
    ])
  })

  test('are not those that loading more would bring', () => {
    expect(newAmong([row('a', 100)], loaded, true)).toEqual([])
    expect(newAmong([row('a', 100)], loaded, false)).toHaveLength(1)
  })

  test('cannot be told where the API gives the oldest first', () => {
    expect(isNewestFirst({ ...NO_NEWS.page, rows })).toBe(true)
    expect(isNewestFirst({ ...NO_NEWS.page, rows: rows.toReversed() })).toBe(false)
  })
})
