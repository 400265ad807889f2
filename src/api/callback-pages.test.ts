import { describe, expect, it } from 'vitest'
import { DAY_MS, presetWindow } from '~/lib/window'
import { type CallbackFilter, EMPTY_FILTER } from './callback-filter'
import type { CallbackPage } from './callback-page'
import { fetchCallbackPage, firstPage } from './callback-pages'
import type { ApiClient } from './client'
import { type Dialect, listServer, SERVER_NOW_MS, storedRows, type StoredRow } from './list-server-fixture'
import type { PagePosition } from './page-position'
import { readPage } from './page-reading'
import { wireCallback } from './wire-callback-fixture'

const WEEK: CallbackFilter = { ...EMPTY_FILTER, sinceMs: presetWindow('7d', SERVER_NOW_MS).sinceMs }
const rows = storedRows(3000, 7 * DAY_MS - 600_000)

function throughJson(position: PagePosition): PagePosition {
  const plain: unknown = JSON.parse(JSON.stringify(position))
  expect(plain).toEqual(position)
  // Just seen to be equal.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return plain as PagePosition
}

/** All pages, each position having gone through JSON on its way. Fails after `limit` requests. */
async function drain(client: ApiClient, filter: CallbackFilter, limit = 3000): Promise<CallbackPage[]> {
  const pages: CallbackPage[] = []
  let position: PagePosition | null = firstPage()
  while (position) {
    if (pages.length > limit) throw new Error(`still paging after ${limit} pages`)
    const plain = throughJson(position)
    // oxlint-disable-next-line no-await-in-loop
    const page: CallbackPage = await fetchCallbackPage(client, filter, plain, new AbortController().signal)
    pages.push(page)
    position = page.next
  }
  return pages
}
const idsOf = (pages: CallbackPage[]) => pages.flatMap((page) => [...page.rows].map((row) => row.callbackId))
const kindsOf = (pages: CallbackPage[]) =>
  new Set(pages.flatMap((page) => page.notices.map(({ kind }) => kind)))

describe('a window of 3,000 rows is loaded whole', () => {
  it('by an honoured cursor, each row once', async () => {
    const { client, requests } = listServer(rows)
    const pages = await drain(client, WEEK)
    expect(idsOf(pages)).toHaveLength(3000)
    expect(new Set(idsOf(pages)).size).toBe(3000)
    expect(requests).toHaveLength(30)
    expect(kindsOf(pages)).toEqual(new Set())
    expect(requests.every((params) => params.page_size === '100')).toBe(true)
  })

  const cursors = ['ignored', 'absent', 'repeated', 'refused', 'fresh-but-ignored', 'circling'] as const
  const orders = ['newest-first', 'oldest-first', 'shuffled'] as const
  const cases = cursors.flatMap((cursor) => orders.map((order) => [cursor, order] as const))

  it.each(cases)('with the cursor %s and rows %s, in a bounded number of requests', async (cursor, order) => {
    const { client, requests } = listServer(rows, { cursor, order })
    const pages = await drain(client, WEEK)
    expect(new Set(idsOf(pages)).size).toBe(3000)
    expect(requests.length).toBeLessThan(110)
    expect(pages.at(-1)?.progress).toBe(1)
    expect(kindsOf(pages).has('cursor-ignored')).toBe(cursor !== 'absent')
  })

  it.each([
    ['exclusive bounds', { bounds: 'exclusive', cursor: 'absent' }],
    ['no pagination in the meta', { pagination: 'absent' }],
    ['a page size cut to the default', { pagination: 'absent', largestPage: 50 }],
    ['an end that is given', { cursor: 'absent' }],
  ] as [string, Partial<Dialect>][])('under %s', async (name, dialect) => {
    const { client } = listServer(rows, dialect)
    const filter = name.startsWith('an end') ? { ...WEEK, untilMs: SERVER_NOW_MS } : WEEK
    expect(new Set(idsOf(await drain(client, filter))).size).toBe(3000)
  })

  it('once a cursor was ignored, it is not tried again by the same client', async () => {
    const { client, requests } = listServer(rows, { cursor: 'ignored' })
    await drain(client, WEEK)
    requests.length = 0
    await drain(client, WEEK)
    expect(requests.some((params) => 'cursor' in params)).toBe(false)
  })
})

describe('paging ends', () => {
  it('at once where the API says that there is no more', async () => {
    const { client, requests } = listServer(rows.slice(0, 40))
    const pages = await drain(client, WEEK)
    expect(pages).toMatchObject([{ paging: 'single', next: null, notices: [], requestId: 'request-1' }])
    expect(requests).toHaveLength(1)
  })

  it('with a notice where a list without a start time has more and no cursor', async () => {
    for (const cursor of ['absent', 'ignored', 'refused'] as const) {
      const { client } = listServer(rows, { cursor })
      const pages = await drain(client, { ...EMPTY_FILTER, entityNumber: 'T20261120.0042' })
      expect(new Set(idsOf(pages)).size).toBe(100)
      expect(kindsOf(pages)).toEqual(new Set(['no-way-further']))
    }
  })

  it('without a start time, an honoured cursor still leads to the end', async () => {
    const { client } = listServer(rows)
    expect(idsOf(await drain(client, { ...EMPTY_FILTER, entityNumber: 'T20261120.0042' }))).toHaveLength(3000)
  })

  it.each([
    ['ignores the window', { window: 'ignored', cursor: 'absent' }],
    ['ignores the window, oldest first', { window: 'ignored', cursor: 'absent', order: 'oldest-first' }],
    ['ignores the start', { window: 'since-ignored', cursor: 'absent' }],
    ['always says that there is more', { hasMore: 'always', cursor: 'absent' }],
    [
      'always says that there is more, with fresh cursors',
      { hasMore: 'always', cursor: 'fresh-but-ignored' },
    ],
    ['does all of it', { hasMore: 'always', cursor: 'ignored', window: 'ignored', order: 'shuffled' }],
  ] as [string, Partial<Dialect>][])('and says so, with a server that %s', async (_name, dialect) => {
    const { client, requests } = listServer(rows, dialect)
    const pages = await drain(client, WEEK)
    expect(kindsOf(pages).has('window-ignored') || kindsOf(pages).has('too-dense')).toBe(true)
    expect(requests.length).toBeLessThan(400)
  })

  it('with a notice where one second holds more than a page, and the rest is loaded all the same', async () => {
    const burst: StoredRow[] = Array.from({ length: 450 }, (_, index) => ({
      receivedAtMs: SERVER_NOW_MS - 3 * DAY_MS + (index % 100),
      shuffled: index,
      wire: wireCallback({ callback_id: `burst-${index}`, created_in_psa_at: '2026-11-17T14:05:00Z' }),
    }))
    const { client, requests } = listServer([...rows, ...burst], { cursor: 'absent' })
    const pages = await drain(client, WEEK)
    const ids = new Set(idsOf(pages))
    expect(rows.filter(({ wire }) => !ids.has(String(wire.callback_id)))).toEqual([])
    expect(kindsOf(pages)).toEqual(new Set(['too-dense']))
    expect(requests.length).toBeLessThan(150)
  })

  it('when it is cancelled', async () => {
    const { client } = listServer(rows)
    const cancelled: ApiClient = {
      ...client,
      getPage: (_path, _params, signal) => Promise.reject(new DOMException(String(signal.aborted), 'AbortError')),
    }
    await expect(drain(cancelled, WEEK)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('an answer', () => {
  it('whose data is no list is broken, with its request id', async () => {
    const { client } = listServer([])
    const answer = { status: 200, requestIdHeader: 'header', characters: 0, parseMs: 0 }
    const broken = (body: unknown): ApiClient => ({
      ...client,
      getPage: () => Promise.resolve({ ...answer, body }).then(readPage),
    })
    const failing = (body: unknown) => drain(broken(body), WEEK)
    await expect(failing({ data: {}, meta: { request_id: 'r' } })).rejects.toMatchObject({
      kind: 'broken-answer',
      requestId: 'r',
    })
    await expect(failing({ items: [] })).rejects.toMatchObject({ kind: 'broken-answer', requestId: 'header' })
    await expect(failing([])).rejects.toMatchObject({ kind: 'broken-answer' })
    await expect(failing(null)).rejects.toMatchObject({ kind: 'broken-answer' })
  })

  it('of nothing readable shows what was rejected', async () => {
    const { client } = listServer([
      { receivedAtMs: SERVER_NOW_MS - 5000, shuffled: 0, wire: { callback_id: 'x' } },
    ])
    expect(await drain(client, WEEK)).toMatchObject([
      { rows: { length: 0 }, rejected: [{ position: 0, callbackId: 'x', problem: 'entity_id: is missing' }] },
    ])
  })
})

describe('the window', () => {
  it('that only just became older than seven days is cut off, and it is said', async () => {
    const { client, requests } = listServer(rows)
    const [page] = await drain(client, { ...WEEK, sinceMs: SERVER_NOW_MS - 7 * DAY_MS - 60_000 })
    expect(Date.parse(requests[0]?.since ?? '')).toBeGreaterThan(SERVER_NOW_MS - 7 * DAY_MS)
    expect(page?.notices.map(({ kind }) => kind)).toEqual(['since-moved'])
  })
})

describe('the case of entity types', () => {
  const tickets: CallbackFilter = { ...WEEK, entityType: 'ticket' }
  const few = rows.slice(0, 5)

  it('is upper first, as the parameter’s text has it', async () => {
    const { client, requests } = listServer(few)
    await drain(client, tickets)
    expect(requests.map((params) => params.entity_type)).toEqual(['TICKET'])
  })

  it.each(['lower', 'lower-refusing-upper'] as const)(
    'becomes lower where upper finds nothing (%s), and stays so',
    async (entityTypeCase) => {
      const { client, requests } = listServer(few, { entityTypeCase })
      expect(idsOf(await drain(client, tickets))).toHaveLength(5)
      expect(idsOf(await drain(client, tickets))).toHaveLength(5)
      expect(requests.map((params) => params.entity_type)).toEqual(['TICKET', 'ticket', 'ticket'])
    },
  )

  it('is not doubted any more once it found something', async () => {
    const { client, requests } = listServer(few, { entityTypeCase: 'upper' })
    await drain(client, tickets)
    await drain(client, { ...tickets, entityType: 'project' })
    expect(requests.map((params) => params.entity_type)).toEqual(['TICKET', 'PROJECT'])
  })

  it('a refusal of both is the first refusal', async () => {
    const { client } = listServer(few, { entityTypeCase: 'lower-refusing-upper' })
    const refusing: ApiClient = {
      ...client,
      getPage: (path, params, signal) => client.getPage(path, { ...params, entity_type: 'NEVER' }, signal),
    }
    await expect(drain(refusing, tickets)).rejects.toMatchObject({ kind: 'invalid-request' })
  })
})
