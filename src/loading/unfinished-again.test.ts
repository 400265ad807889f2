import { expect, test } from 'vitest'
import { EMPTY_FILTER } from '~/api/callback-filter'
import { allRowsOf } from '~/api/columns/callback-rows'
import { packCallbacks } from '~/api/columns/page-packing'
import { listServer, SERVER_NOW_MS } from '~/api/list-server-fixture'
import { wireCallback } from '~/api/wire-callback-fixture'
import { fetchUnfinishedAgain, unfinishedOf } from './unfinished-again'

const never = new AbortController().signal
const rowsOf = (wire: unknown[]) => allRowsOf(packCallbacks(wire).columns)
const FILTER = { ...EMPTY_FILTER, sinceMs: SERVER_NOW_MS - 3_600_000, workflowId: '7' }

const LOADED = rowsOf([
  wireCallback({ callback_id: 'a', state: 'PENDING_PROCESSING', entity_id: 1 }),
  wireCallback({ callback_id: 'b', state: 'PROCESSED', entity_id: 2 }),
  wireCallback({ callback_id: 'c', state: 'PROCESSING', entity_id: 3 }),
  wireCallback({ callback_id: 'd', state: 'PROCESSING', entity_id: 3 }),
])

test('rows that were pending or processing are unfinished', () => {
  expect(unfinishedOf(LOADED).map(({ callbackId }) => callbackId)).toEqual(['a', 'c', 'd'])
  expect(unfinishedOf(rowsOf([]))).toEqual([])
})

test('each entity of an unfinished row is asked for once more, within the same filter', async () => {
  const { client, requests } = listServer([])
  await fetchUnfinishedAgain(client, FILTER, LOADED, never)
  const asked = requests.map(({ entity_id: id, agent_id: workflow, since }) => ({ id, workflow, since }))
  const since = new Date(SERVER_NOW_MS - 3_600_000).toISOString()
  expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(['1', '3']))
  expect(asked.every((one) => one.workflow === '7' && one.since === since)).toBe(true)
})

test('where all are finished, nothing is asked for', async () => {
  const { client, requests } = listServer([])
  expect(await fetchUnfinishedAgain(client, FILTER, rowsOf([wireCallback({ state: 'PROCESSED' })]), never)).toEqual([])
  expect(requests).toEqual([])
})
