import type { StoredFunnel } from '../store/stored-rows.ts'

export type FunnelWindow = { sinceMs: number; untilMs: number; timezone: string }

const rounded = (value: number | null, digits: number) => (value === null ? null : Number(value.toFixed(digits)))
const seconds = (value: number | null) => rounded(value, 3)

/** The funnel exactly as the contract spells it: seconds to the millisecond, the ratio in percent to two digits. */
export function documentedFunnel(funnel: StoredFunnel, window: FunnelWindow) {
  return {
    window: {
      since: new Date(window.sinceMs).toISOString(),
      until: new Date(window.untilMs).toISOString(),
      timezone: window.timezone,
    },
    callbacks: {
      received: funnel.received,
      by_change_type: funnel.byChangeType,
      unique_entities: funnel.uniqueEntities,
      webhook_delivery_p95_seconds: seconds(funnel.webhookDeliveryP95Seconds),
      filtered_out: funnel.filteredOut,
    },
    concurrency_cap: {
      p95_wait_seconds: seconds(funnel.capP95WaitSeconds),
      max_wait_seconds: seconds(funnel.capMaxWaitSeconds),
      exhausted_count: funnel.capExhaustedCount,
    },
    events_processed: {
      count: funnel.eventsCount,
      p95_total_duration_seconds: seconds(funnel.p95TotalSeconds),
      p95_configured_sleep_seconds: seconds(funnel.p95SleepSeconds),
      p95_actual_work_seconds: seconds(funnel.p95WorkSeconds),
    },
    workflows_triggered: {
      finished: funnel.workflowsFinished,
      useful_vs_evaluated_ratio_pct: rounded(funnel.usefulVsEvaluatedPct, 2),
    },
    psa_api: {
      calls: funnel.psaCalls,
      p95_wait_seconds: seconds(funnel.psaP95WaitSeconds),
      failures: funnel.psaFailures,
    },
  }
}
export type DocumentedFunnel = ReturnType<typeof documentedFunnel>
