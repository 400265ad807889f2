import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { ApiClient } from './client'
import { fetchFunnel, sliceQuery } from './funnel-query'
import { createKeptFunnels } from './kept-funnels'
import { listServer, SERVER_NOW_MS } from './list-server-fixture'

const WIRE = {
  window: {
    since: '2026-11-20T08:00:00-06:00',
    until: '2026-11-20T14:00:00Z',
    timezone: 'Central Standard Time',
  },
  callbacks: {
    received: 10,
    filtered_out: 3,
    unique_entities: 4,
    by_change_type: { UPDATE: 5, 'UPDATE,PSA,x': 2, CREATE: 3, '': 1 },
    webhook_delivery_p95_seconds: null,
  },
  concurrency_cap: { p95_wait_seconds: 0, max_wait_seconds: null, exhausted_count: 0 },
  events_processed: {
    count: 7,
    p95_total_duration_seconds: 31.5,
    p95_configured_sleep_seconds: 30,
    p95_actual_work_seconds: 2,
  },
  workflows_triggered: { finished: 2, useful_vs_evaluated_ratio_pct: 104.2 },
  psa_api: { calls: 40, failures: -1, p95_wait_seconds: 0.4 },
}

function ask(data: unknown, meta: unknown = { request_id: 'r', timings_ms: {}, warnings: ['w'] }) {
  const asked: Record<string, string>[] = []
  const client: ApiClient = {
    ...listServer([]).client,
    get: (path, params) => {
      asked.push({ path, ...params })
      return Promise.resolve({ body: { data, meta }, status: 200, requestIdHeader: null, characters: 0, parseMs: 0 })
    },
  }
  return {
    asked,
    answer: fetchFunnel(client, { sinceMs: 0, untilMs: 3_600_000 }, new AbortController().signal),
  }
}

describe('the funnel', () => {
  it('is asked for its window in UTC', async () => {
    const { asked, answer } = ask(WIRE)
    await answer
    expect(asked).toEqual([
      {
        path: '/observability/callback-funnel',
        since: '1970-01-01T00:00:00.000Z',
        until: '1970-01-01T01:00:00.000Z',
      },
    ])
  })

  it('keeps null and zero apart, numbers as they are, and adds up keys that are one change type', async () => {
    const { funnel, requestId, warnings } = await ask(WIRE).answer
    expect([requestId, warnings]).toEqual(['r', ['w']])
    expect(funnel.concurrencyCap).toEqual({ p95WaitSeconds: 0, maxWaitSeconds: null, exhaustedCount: 0 })
    expect(funnel.workflowsTriggered.usefulVsEvaluatedRatioPct).toBe(104.2)
    expect(funnel.psaApi.failures).toBe(-1)
    expect([...funnel.callbacks.byChangeType]).toEqual([
      ['UPDATE', 7],
      ['CREATE', 3],
      ['', 1],
    ])
    expect(funnel.window).toEqual({
      sinceMs: Date.parse('2026-11-20T14:00:00Z'),
      untilMs: Date.parse('2026-11-20T14:00:00Z'),
      timezone: 'Central Standard Time',
    })
  })

  it('with measures missing has none of them, instead of zeros', async () => {
    const { funnel } = await ask({ ...WIRE, psa_api: {}, events_processed: { count: 7 } }).answer
    expect(funnel.psaApi).toEqual({ calls: null, failures: null, p95WaitSeconds: null })
    expect(funnel.eventsProcessed.p95TotalDurationSeconds).toBeNull()
  })

  it('that cannot be read says where', async () => {
    await expect(ask({ ...WIRE, psa_api: { calls: 'many' } }).answer).rejects.toMatchObject({
      kind: 'broken-answer',
      requestId: 'r',
      message: 'The funnel could not be read: psa_api.calls: should be a number, not text',
    })
    await expect(ask([]).answer).rejects.toMatchObject({ kind: 'broken-answer' })
  })
})

const HOUR_MS = 3_600_000
const SETTLED = { sinceMs: SERVER_NOW_MS - 3 * HOUR_MS, untilMs: SERVER_NOW_MS - 2 * HOUR_MS }
const RECENT = { sinceMs: SERVER_NOW_MS - HOUR_MS, untilMs: SERVER_NOW_MS - 60_000 }

/** A browser session: its storage outlives the pages, each of which has its own query client. */
function session(data: unknown = WIRE) {
  const texts = new Map<string, string>()
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
  let asked = 0
  const client: ApiClient = {
    ...listServer([]).client,
    get: () => {
      asked += 1
      return Promise.resolve({ body: { data, meta: { request_id: 'r' } }, status: 200, requestIdHeader: null, characters: 0, parseMs: 0 })
    },
  }
  const page = () => {
    const queries = new QueryClient()
    const kept = createKeptFunnels({ storage, owner: 'tess', later: (write) => write() })
    return { kept, load: (window: typeof SETTLED) => queries.fetchQuery(sliceQuery(client, window, kept)) }
  }
  return { page, asked: () => asked }
}

describe('a slice', () => {
  it('that is settled is asked for once in a session, also over a reload', async () => {
    const { page, asked } = session()
    const { load } = page()
    const first = await load(SETTLED)
    await load(SETTLED)
    expect(await page().load(SETTLED)).toEqual(first)
    expect(first.isSettled).toBe(true)
    expect(asked()).toBe(1)
  })

  it('that may still change is asked for each time', async () => {
    const { page, asked } = session()
    const { load } = page()
    expect((await load(RECENT)).isSettled).toBe(false)
    await load(RECENT)
    await page().load(RECENT)
    expect(asked()).toBe(3)
  })

  it('is asked for again where what is kept is no funnel', async () => {
    const { page, asked } = session()
    const { kept, load } = page()
    kept.keep(SETTLED, { data: { callbacks: 5 }, meta: { request_id: null, timings_ms: {}, pagination: undefined, warnings: [] } })
    expect((await load(SETTLED)).funnel.callbacks.received).toBe(10)
    expect(asked()).toBe(1)
  })
})
