import { expect, it } from 'vitest'
import { failed, ok, SECRET, setUp } from './client-fixture'
import { wireCallback } from './wire-callback-fixture'

const ALIVE = new AbortController().signal
const PRIVATE = { entity_number: 'T20261120.0042', entity_id: '77001', cursor: 'c-9', anything_new: 'Mrs. Smith' }

const listWith = (rows: unknown[]) => ({
  body: JSON.stringify({ data: rows, meta: { request_id: 'r-page', timings_ms: { total: 7.5, db: 5 } } }),
})

it('writes down how a request ended: its tries, their statuses, the server’s times and the request id', async () => {
  const { client, get } = setUp([failed(500), ok()])
  await get()
  const { requests, count } = client.requests.get()
  expect(count).toBe(1)
  expect(requests[0]).toMatchObject({
    path: '/callbacks',
    question: 'since=2026-11-20T00:00:00Z',
    askedAtMs: 1_000_000,
    attempts: 2,
    statuses: [500, 200],
    requestId: 'r',
    ending: 'answered',
    answer: { timingsMs: {}, rowCount: null, rejected: [] },
  })
})

it('keeps of a page its times and its unreadable rows', async () => {
  const { client } = setUp([listWith([wireCallback(), wireCallback({ callback_id: 'bad', created_in_psa_at: 'yesterday' })])])
  await client.getPage('/callbacks', {}, ALIVE)
  expect(client.requests.get().requests[0]?.answer).toMatchObject({
    timingsMs: { total: 7.5, db: 5 },
    rowCount: 2,
    rejected: [{ position: 1, callbackId: 'bad', problem: 'created_in_psa_at: not an ISO-8601 date and time' }],
  })
})

it('says of a failure its kind, and of what nobody waits for any more that it was cancelled', async () => {
  const { client, failure, get } = setUp([failed(403)])
  await failure()
  const leaving = new AbortController()
  leaving.abort()
  await expect(get(leaving.signal)).rejects.toThrow()
  const [cancelled, refused] = client.requests.get().requests
  expect(cancelled).toMatchObject({ ending: 'cancelled', attempts: 0, statuses: [], answer: null })
  expect(refused).toMatchObject({ ending: 'forbidden', attempts: 1, statuses: [403], requestId: 'req-7', answer: null })
})

it('holds no token and no value that may be a customer’s, also of parameters that it does not know', async () => {
  const { client } = setUp([ok()])
  await client.get('/callbacks', { ...PRIVATE, entity_type: 'TICKET', page_size: '100' }, ALIVE)
  const [record] = client.requests.get().requests
  expect(record?.question).toBe('entity_number=…&entity_id=…&cursor=…&anything_new=…&entity_type=TICKET&page_size=100')
  const held = JSON.stringify(client.requests.get())
  for (const secret of [SECRET, ...Object.values(PRIVATE)]) expect(held).not.toContain(secret)
})

it('keeps the last fifty and counts all; once forgotten it keeps nothing, not even of what was under way', async () => {
  const { client, get } = setUp([ok()])
  for (let turn = 0; turn < 60; turn += 1) {
    // One after the other, as the order is looked at.
    // oxlint-disable-next-line no-await-in-loop
    await client.get('/callbacks', { page_size: String(turn) }, ALIVE)
  }
  const { requests, count } = client.requests.get()
  expect([requests.length, count]).toEqual([50, 60])
  expect([requests.at(0)?.question, requests.at(-1)?.question]).toEqual(['page_size=59', 'page_size=10'])
  const underWay = get()
  client.requests.forget()
  await underWay
  expect(client.requests.get()).toEqual({ requests: [], count: 0 })
})
