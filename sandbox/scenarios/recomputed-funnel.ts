import type { Store } from '../store/open-store.ts'

type CallbackRow = {
  received_at_ms: number
  created_in_psa_at_ms: number
  finished_at_ms: number | null
  entity_type: string
  entity_id: string
  change_type: string
  filtered: number
  evaluated_ids: string
  cap_wait_seconds: number | null
  cap_exhausted: number
  sleep_seconds: number | null
  work_seconds: number | null
  total_seconds: number | null
}

export type RecordedRows = {
  callbacks: CallbackRow[]
  executions: { finished_at_ms: number; useful: number }[]
  calls: { at_ms: number; wait_seconds: number; succeeded: number }[]
}

const isNumber = (value: number | null): value is number => value !== null

/** The 95th percentile with linear interpolation between neighbours; null of nothing. */
function p95(values: (number | null)[]): number | null {
  const sorted = values.filter(isNumber).toSorted((a, b) => a - b)
  const place = 0.95 * (sorted.length - 1)
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return Number((below + (above - below) * (place - Math.floor(place))).toFixed(3))
}

function largest(values: (number | null)[]): number | null {
  const sorted = values.filter(isNumber).toSorted((a, b) => b - a)
  return sorted[0] === undefined ? null : Number(sorted[0].toFixed(3))
}

/**
 * The funnel's numbers of each window once more, row by row and not by the store's queries, so that tests have
 * something to hold the API against. In the contract's shape, without the window. Bounds are since <= t < until, in ms.
 */
export function recomputedFunnels(rows: RecordedRows, windows: readonly { since: number; until: number }[]) {
  return windows.map(({ since, until }) => recomputedFunnel(rows, since, until))
}

function recomputedFunnel({ callbacks, executions, calls }: RecordedRows, sinceMs: number, untilMs: number) {
  const inWindow = (ms: number | null) => ms !== null && ms >= sinceMs && ms < untilMs
  const received = callbacks.filter((row) => inWindow(row.received_at_ms))
  const finished = callbacks.filter((row) => inWindow(row.finished_at_ms))
  const processed = finished.filter((row) => row.total_seconds !== null)
  const executed = executions.filter((row) => inWindow(row.finished_at_ms))
  const called = calls.filter((row) => inWindow(row.at_ms))

  const byChangeType: Record<string, number> = {}
  for (const row of received) byChangeType[row.change_type] = (byChangeType[row.change_type] ?? 0) + 1
  const evaluated = finished.flatMap((row) => row.evaluated_ids.split(',').filter((id) => id !== '')).length
  const useful = executed.filter((row) => row.useful === 1).length

  return {
    callbacks: {
      received: received.length,
      by_change_type: byChangeType,
      unique_entities: new Set(received.map((row) => `${row.entity_type} ${row.entity_id}`)).size,
      webhook_delivery_p95_seconds: p95(received.map((row) => (row.received_at_ms - row.created_in_psa_at_ms) / 1000)),
      filtered_out: received.filter((row) => row.filtered === 1).length,
    },
    concurrency_cap: {
      p95_wait_seconds: p95(received.map((row) => row.cap_wait_seconds)),
      max_wait_seconds: largest(received.map((row) => row.cap_wait_seconds)),
      exhausted_count: received.filter((row) => row.cap_exhausted === 1).length,
    },
    events_processed: {
      count: processed.length,
      p95_total_duration_seconds: p95(processed.map((row) => row.total_seconds)),
      p95_configured_sleep_seconds: p95(processed.map((row) => row.sleep_seconds)),
      p95_actual_work_seconds: p95(processed.map((row) => row.work_seconds)),
    },
    workflows_triggered: {
      finished: executed.length,
      useful_vs_evaluated_ratio_pct: evaluated === 0 ? null : Number(((100 * useful) / evaluated).toFixed(2)),
    },
    psa_api: {
      calls: called.length,
      p95_wait_seconds: p95(called.map((row) => row.wait_seconds)),
      failures: called.filter((row) => row.succeeded === 0).length,
    },
  }
}

/** Whole tables, on purpose: a window left out by a wrong condition would be left out of the check too. */
export function readRows({ database }: Store): RecordedRows {
  return {
    callbacks: database.prepare('select * from callback').all(),
    executions: database.prepare('select finished_at_ms, useful from execution').all(),
    calls: database.prepare('select at_ms, wait_seconds, succeeded from psa_call').all(),
  }
}
