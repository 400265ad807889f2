import { beforeAll, describe, expect, it } from 'vitest'
import { NOW_MS, openTenant } from '../simulator/tenant-for-tests.ts'
import type { Store } from './open-store.ts'

type Row = Record<string, number | string | null>

const HOUR_MS = 3_600_000

/** Interpolated between the neighbours, as SQLite's percentile() does it. */
function p95(values: number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const at = 0.95 * (sorted.length - 1)
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  return low === undefined || high === undefined ? null : low + (high - low) * (at - Math.floor(at))
}

describe('the funnel', () => {
  let store: Store
  const table = (name: string): Row[] => store.database.prepare(`select * from ${name}`).all()
  const numbers = (rows: Row[], column: string) =>
    rows.flatMap((row) => (row[column] === null ? [] : [Number(row[column])]))
  const close = (expected: number | null) => (expected === null ? null : expect.closeTo(expected, 6))

  beforeAll(() => {
    const tenant = openTenant({ callbacksPerWeek: 3000 })
    tenant.run.advanceTo(NOW_MS)
    store = tenant.store
  }, 60_000)

  it.each([
    ['a day', 24],
    ['three hours', 3],
    ['the whole week', 7 * 24],
  ])('is what counting the records of %s one by one comes to', (_, hours) => {
    const sinceMs = NOW_MS - hours * HOUR_MS
    const untilMs = NOW_MS - HOUR_MS
    const within = (name: string, column: string) =>
      table(name).filter(
        (row) => row[column] !== null && Number(row[column]) >= sinceMs && Number(row[column]) < untilMs,
      )
    const received = within('callback', 'received_at_ms')
    const finished = within('callback', 'finished_at_ms')
    const executions = within('execution', 'finished_at_ms')
    const calls = within('psa_call', 'at_ms')
    const byChangeType: Record<string, number> = {}
    for (const row of received)
      byChangeType[String(row['change_type'])] = (byChangeType[String(row['change_type'])] ?? 0) + 1
    const evaluated = numbers(finished, 'evaluated_count').reduce((sum, each) => sum + each, 0)
    const useful = executions.filter((row) => row['useful'] === 1).length
    const capWaits = numbers(received, 'cap_wait_seconds')

    expect(received.length).toBeGreaterThan(20)
    expect(store.funnel(sinceMs, untilMs, NOW_MS)).toEqual({
      received: received.length,
      filteredOut: received.filter((row) => row['state'] === 'SKIPPED').length,
      uniqueEntities: new Set(received.map((row) => `${row['entity_type']}:${row['entity_id']}`)).size,
      byChangeType,
      webhookDeliveryP95Seconds: close(
        p95(
          received.map((row) => (Number(row['received_at_ms']) - Number(row['created_in_psa_at_ms'])) / 1000),
        ),
      ),
      capP95WaitSeconds: close(p95(capWaits)),
      capMaxWaitSeconds: close(Math.max(...capWaits)),
      capExhaustedCount: received.filter((row) => row['cap_exhausted'] === 1).length,
      eventsCount: finished.filter((row) => row['state'] !== 'SKIPPED').length,
      p95TotalSeconds: close(p95(numbers(finished, 'total_seconds'))),
      p95SleepSeconds: close(
        p95(
          numbers(
            finished.filter((row) => row['total_seconds'] !== null),
            'sleep_seconds',
          ),
        ),
      ),
      p95WorkSeconds: close(p95(numbers(finished, 'work_seconds'))),
      workflowsFinished: executions.length,
      usefulVsEvaluatedPct: close((100 * useful) / evaluated),
      psaCalls: calls.length,
      psaFailures: calls.filter((row) => row['succeeded'] === 0).length,
      psaP95WaitSeconds: close(p95(numbers(calls, 'wait_seconds'))),
    })
  })

  it('has nulls and zeros for a window in which nothing was recorded', () => {
    const sinceMs = NOW_MS - 30 * 24 * HOUR_MS
    expect(store.funnel(sinceMs, sinceMs + HOUR_MS, NOW_MS)).toEqual({
      received: 0,
      filteredOut: 0,
      uniqueEntities: 0,
      byChangeType: {},
      webhookDeliveryP95Seconds: null,
      capP95WaitSeconds: null,
      capMaxWaitSeconds: null,
      capExhaustedCount: 0,
      eventsCount: 0,
      p95TotalSeconds: null,
      p95SleepSeconds: null,
      p95WorkSeconds: null,
      workflowsFinished: 0,
      usefulVsEvaluatedPct: null,
      psaCalls: 0,
      psaFailures: 0,
      psaP95WaitSeconds: null,
    })
  })

  it('counts nothing that is recorded after now', () => {
    const earlierMs = NOW_MS - 5 * HOUR_MS
    expect(store.funnel(NOW_MS - 24 * HOUR_MS, NOW_MS, earlierMs)).toEqual(
      store.funnel(NOW_MS - 24 * HOUR_MS, earlierMs + 1, NOW_MS),
    )
  })
})
