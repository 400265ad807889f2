import { Funnel } from '~/api/contract/funnel'

type Blocks = Record<'callbacks' | 'concurrency_cap' | 'events_processed' | 'workflows_triggered' | 'psa_api', object>

/** For tests: an answer as it is on the wire, read by the contract, with whatever a test changes. */
export function readFunnel(changes: Partial<Blocks> = {}): Funnel {
  return Funnel.parse({
    window: { since: '2026-11-19T15:00:00Z', until: '2026-11-20T15:00:00Z', timezone: 'America/Chicago' },
    callbacks: {
      received: 3412,
      filtered_out: 911,
      unique_entities: 1204,
      by_change_type: { CREATE: 402, UPDATE: 3010 },
      webhook_delivery_p95_seconds: 2.4,
      ...changes.callbacks,
    },
    concurrency_cap: { p95_wait_seconds: 0, max_wait_seconds: 14, exhausted_count: 3, ...changes.concurrency_cap },
    events_processed: {
      count: 2480,
      p95_total_duration_seconds: 71,
      p95_configured_sleep_seconds: 60,
      p95_actual_work_seconds: 9,
      ...changes.events_processed,
    },
    workflows_triggered: { finished: 812, useful_vs_evaluated_ratio_pct: 12.5, ...changes.workflows_triggered },
    psa_api: { calls: 2598, failures: 12, p95_wait_seconds: 0.8, ...changes.psa_api },
  })
}
