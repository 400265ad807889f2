import { describe, expect, it } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '~/lib/window'
import { EMPTY_FILTER } from './callback-filter'
import { callbackFrom, rowsOf } from './columns/rows-fixture'
import { listServer, SERVER_NOW_MS, type StoredRow } from './list-server-fixture'
import { fetchNewCallbacks } from './new-callbacks'
import { wireCallback, type WireRow } from './wire-callback-fixture'

function stored(id: string, agoMs: number, over: WireRow = {}): StoredRow {
  const created_in_psa_at = new Date(SERVER_NOW_MS - agoMs).toISOString()
  return {
    receivedAtMs: SERVER_NOW_MS - agoMs + 2000,
    shuffled: 0,
    wire: wireCallback({ callback_id: id, created_in_psa_at, ...over }),
  }
}
function known(...rows: StoredRow[]) {
  const read = rows
    .map(({ wire }) => callbackFrom(wire))
    .sort((a, b) => b.createdInPsaAtMs - a.createdInPsaAtMs)
  const indexOf = (id: string) => read.findIndex((row) => row.callbackId === id)
  return { rows: rowsOf(read), rowOf: (id: string) => (indexOf(id) < 0 ? undefined : indexOf(id)) }
}
const filter = { ...EMPTY_FILTER, sinceMs: SERVER_NOW_MS - 24 * HOUR_MS }
const pending = { state: 'PENDING_PROCESSING', finished_processing_at: null, workflow_matches: null }

async function poll(server: StoredRow[], loaded: ReturnType<typeof known>, over = filter) {
  const { client, requests } = listServer(server)
  const found = await fetchNewCallbacks(client, over, loaded, new AbortController().signal)
  return { found, requests, agoMs: SERVER_NOW_MS - Date.parse(requests[0]?.since ?? '') }
}

describe('a poll for new callbacks', () => {
  const old = stored('old', HOUR_MS)

  it('tells rows not seen before, asking from a little before the newest loaded one', async () => {
    const { found, agoMs } = await poll([old, stored('new', MINUTE_MS)], known(old))
    expect([...found.unseen].map((row) => row.callbackId)).toEqual(['new'])
    expect(found.updated).toHaveLength(0)
    expect(agoMs).toBe(HOUR_MS + 10 * MINUTE_MS)
  })

  it('tells loaded rows that were finished meanwhile, and finished ones never', async () => {
    const loaded = known(
      stored('a', 30 * MINUTE_MS, pending),
      stored('b', MINUTE_MS, pending),
      stored('c', 5 * MINUTE_MS),
    )
    const server = [
      stored('a', 30 * MINUTE_MS),
      stored('b', MINUTE_MS, pending),
      stored('c', 5 * MINUTE_MS, { state: 'FAILED' }),
    ]
    const { found, agoMs } = await poll(server, loaded)
    expect([...found.updated].map(({ callbackId, state }) => [callbackId, state])).toEqual([['a', 'PROCESSED']])
    expect(agoMs).toBe(40 * MINUTE_MS)
  })

  it('does not reach back for a row that never finishes', async () => {
    const { agoMs } = await poll([], known(stored('stuck', 20 * HOUR_MS, pending), stored('new', MINUTE_MS)))
    expect(agoMs).toBe(11 * MINUTE_MS)
  })

  it('never asks for more than the filter does', async () => {
    const { agoMs } = await poll([], known(stored('a', 5 * MINUTE_MS)), {
      ...filter,
      sinceMs: SERVER_NOW_MS - 6 * MINUTE_MS,
    })
    expect(agoMs).toBe(6 * MINUTE_MS)
  })

  it('says that there is more instead of fetching a whole day', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => stored(`n-${index}`, index * 1000))
    const { found, requests } = await poll(many, known(old))
    expect(found.more).toBe(true)
    expect(requests).toHaveLength(5)
    expect(found.page.rows).toHaveLength(500)
  })
})
