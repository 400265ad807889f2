import * as z from 'zod/mini'
import { parseInstant } from '~/lib/instant'
import { changeTypeName } from './change-type'

/** A measure that the API could not take is null, and so is one that is missing: never a zero. */
const Seconds = z._default(z.nullable(z.number()), null)
const Count = z._default(z.nullable(z.number()), null)

/** Change types by name; keys may be comma-joined tuples on the wire, so equal names are added up. */
const CountByChangeType = z.pipe(
  z._default(z.nullable(z.record(z.string(), z.number())), null),
  z.transform((wire) => {
    const counts = new Map<string, number>()
    for (const [key, count] of Object.entries(wire ?? {})) {
      const name = changeTypeName(key) ?? key
      counts.set(name, (counts.get(name) ?? 0) + count)
    }
    return counts
  }),
)

/** The window that the server really used. Dates that cannot be read are null, the zone may be no IANA name. */
const TenantLocalWindow = z.pipe(
  z.object({ since: z.string(), until: z.string(), timezone: z._default(z.string(), 'UTC') }),
  z.transform((wire) => ({
    sinceMs: parseInstant(wire.since),
    untilMs: parseInstant(wire.until),
    timezone: wire.timezone,
  })),
)

/** The pipeline in aggregate over one window. Stages change unit from block to block and do not add up. */
export const Funnel = z.pipe(
  z.object({
    window: TenantLocalWindow,
    callbacks: z.object({
      received: Count,
      filtered_out: Count,
      unique_entities: Count,
      by_change_type: CountByChangeType,
      webhook_delivery_p95_seconds: Seconds,
    }),
    concurrency_cap: z.object({
      p95_wait_seconds: Seconds,
      max_wait_seconds: Seconds,
      exhausted_count: Count,
    }),
    events_processed: z.object({
      count: Count,
      p95_total_duration_seconds: Seconds,
      p95_configured_sleep_seconds: Seconds,
      p95_actual_work_seconds: Seconds,
    }),
    workflows_triggered: z.object({ finished: Count, useful_vs_evaluated_ratio_pct: Seconds }),
    psa_api: z.object({ calls: Count, failures: Count, p95_wait_seconds: Seconds }),
  }),
  z.transform((wire) => ({
    window: wire.window,
    callbacks: {
      received: wire.callbacks.received,
      filteredOut: wire.callbacks.filtered_out,
      uniqueEntities: wire.callbacks.unique_entities,
      byChangeType: wire.callbacks.by_change_type,
      webhookDeliveryP95Seconds: wire.callbacks.webhook_delivery_p95_seconds,
    },
    concurrencyCap: {
      p95WaitSeconds: wire.concurrency_cap.p95_wait_seconds,
      maxWaitSeconds: wire.concurrency_cap.max_wait_seconds,
      exhaustedCount: wire.concurrency_cap.exhausted_count,
    },
    eventsProcessed: {
      count: wire.events_processed.count,
      p95TotalDurationSeconds: wire.events_processed.p95_total_duration_seconds,
      p95ConfiguredSleepSeconds: wire.events_processed.p95_configured_sleep_seconds,
      p95ActualWorkSeconds: wire.events_processed.p95_actual_work_seconds,
    },
    workflowsTriggered: {
      finished: wire.workflows_triggered.finished,
      usefulVsEvaluatedRatioPct: wire.workflows_triggered.useful_vs_evaluated_ratio_pct,
    },
    psaApi: {
      calls: wire.psa_api.calls,
      failures: wire.psa_api.failures,
      p95WaitSeconds: wire.psa_api.p95_wait_seconds,
    },
  })),
)
export type Funnel = z.infer<typeof Funnel>
