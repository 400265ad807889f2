import { describe, expect, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
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
const rowOf = (id: string) => {
  const index = rows.findIndex(({ callbackId }) => callbackId === id)
  return index < 0 ? undefined : index
}
const loaded = { rows: rowsOf(rows), rowOf }
const newIds = (unseen: Callback[], hasMore: boolean) =>
  [...newAmong(rowsOf(unseen), loaded, hasMore)].map(({ callbackId }) => callbackId)

describe('new callbacks', () => {
  test('are those that are not loaded, also when they came late', () => {
    expect(newIds([row('d', 400), row('late', 250), row('c', 300)], true)).toEqual(['d', 'late'])
  })

  test('are not those that loading more would bring', () => {
    expect(newIds([row('a', 100)], true)).toEqual([])
    expect(newIds([row('a', 100)], false)).toEqual(['a'])
  })

  test('cannot be told where the API gives the oldest first', () => {
    expect(isNewestFirst({ ...NO_NEWS.page, rows: rowsOf(rows) })).toBe(true)
    expect(isNewestFirst({ ...NO_NEWS.page, rows: rowsOf(rows.toReversed()) })).toBe(false)
    expect(isNewestFirst(NO_NEWS.page)).toBe(true)
  })
})
