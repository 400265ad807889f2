import { describe, expect, it } from 'vitest'
import { ApiFailure } from '~/api/failure'
import { fetchFunnel, type FunnelAnswer } from '~/api/funnel-query'
import { seededRandom } from '~/lib/seeded-random'
import { HOUR_MS } from '~/lib/window'
import { answeredWith, broken, drifted, someChanges } from './drift-fixture'

const ALIVE = new AbortController().signal
const random = seededRandom(20_261_120)

const FUNNEL = {
  data: {
    window: { since: '2026-11-20T08:00:00-06:00', until: '2026-11-20T14:00:00Z', timezone: 'Central Standard Time' },
    callbacks: {
      received: 10,
      filtered_out: 3,
      unique_entities: 4,
      by_change_type: { UPDATE: 5, 'UPDATE,PSA,x': 2, CREATE: 3 },
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
    psa_api: { calls: 40, failures: 1, p95_wait_seconds: 0.4 },
  },
  meta: { request_id: 'r', timings_ms: {}, warnings: [] },
}
const askFunnel = (text: string) =>
  answeredWith(text, (client) => fetchFunnel(client, { sinceMs: 0, untilMs: HOUR_MS }, ALIVE))

function figuresOf({ funnel }: FunnelAnswer): unknown[] {
  const { callbacks, concurrencyCap, eventsProcessed, workflowsTriggered, psaApi } = funnel
  const { byChangeType, ...rest } = callbacks
  const blocks = [rest, concurrencyCap, eventsProcessed, workflowsTriggered, psaApi]
  return [...blocks.flatMap((block) => Object.values(block)), ...byChangeType.values()]
}

describe('10,000 answers of the funnel that drift from the contract', () => {
  it('give figures that are numbers or nothing, or a failure that says what is wrong', async () => {
    const seen = { read: 0, failures: 0 }
    for (let turn = 0; turn < 10_000; turn += 1) {
      const valid = drifted(FUNNEL, someChanges(random), random)
      const text = random() < 0.05 ? broken(valid, random) : valid
      // oxlint-disable-next-line no-await-in-loop
      const answer = await askFunnel(text)
      if (answer instanceof ApiFailure) {
        seen.failures += 1
        expect(answer.kind).toBe('broken-answer')
        expect(answer.message.length).toBeGreaterThan(15)
        continue
      }
      seen.read += 1
      const odd = figuresOf(answer).filter((figure) => figure !== null && !Number.isFinite(figure))
      if (odd.length > 0) expect(odd, text.slice(0, 2000)).toEqual([])
    }
    expect(seen.read).toBeGreaterThan(2000)
    expect(seen.failures).toBeGreaterThan(2000)
  }, 120_000)

  it('are read as ever where something was only added or stands elsewhere', async () => {
    const asEver = await askFunnel(JSON.stringify(FUNNEL))
    if (asEver instanceof ApiFailure) throw asEver
    for (let turn = 0; turn < 500; turn += 1) {
      const text = drifted(FUNNEL, ['reordered', 'reordered'], random).replace('{', '{"new":{"deep":[1,{}]},')
      // oxlint-disable-next-line no-await-in-loop
      const answer = await askFunnel(text)
      if (answer instanceof ApiFailure) throw answer
      expect(new Set(figuresOf(answer))).toEqual(new Set(figuresOf(asEver)))
    }
  })
})
