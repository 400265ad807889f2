import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { StoredFunnel } from './stored-rows.ts'

/**
 * Each stage counts its own records by its own clock: callbacks and waits for the cap by receipt, processed
 * events and evaluations by the end of processing, workflows by the end of their execution, calls by the
 * moment of the call. So the stages of one window need not agree with each other, as they need not in the
 * real API.
 */
const RECEIVED = `
select count(*) as received,
  coalesce(sum(filtered), 0) as filteredOut,
  count(distinct entity_type || ':' || entity_id) as uniqueEntities,
  percentile((received_at_ms - created_in_psa_at_ms) / 1000.0, 95) as webhookDeliveryP95Seconds,
  percentile(cap_wait_seconds, 95) as capP95WaitSeconds,
  max(cap_wait_seconds) as capMaxWaitSeconds,
  coalesce(sum(cap_exhausted), 0) as capExhaustedCount
from callback where received_at_ms >= ? and received_at_ms < ?`

const BY_CHANGE_TYPE = `
select change_type as changeType, count(*) as received
from callback where received_at_ms >= ? and received_at_ms < ?
group by change_type order by received desc, change_type`

/** Callbacks that were filtered out have a finish, but no duration: they were never processed. */
const PROCESSED = `
select count(total_seconds) as eventsCount,
  percentile(total_seconds, 95) as p95TotalSeconds,
  percentile(sleep_seconds, 95) as p95SleepSeconds,
  percentile(work_seconds, 95) as p95WorkSeconds,
  coalesce(sum(evaluated_count), 0) as evaluated
from callback where finished_at_ms >= ? and finished_at_ms < ?`

const EXECUTED = `
select count(*) as workflowsFinished, coalesce(sum(useful), 0) as useful
from execution where finished_at_ms >= ? and finished_at_ms < ?`

const CALLED = `
select count(*) as psaCalls,
  coalesce(sum(not succeeded), 0) as psaFailures,
  percentile(wait_seconds, 95) as psaP95WaitSeconds
from psa_call where at_ms >= ? and at_ms < ?`

type ReceivedRow = Pick<
  StoredFunnel,
  | 'received'
  | 'filteredOut'
  | 'uniqueEntities'
  | 'webhookDeliveryP95Seconds'
  | 'capP95WaitSeconds'
  | 'capMaxWaitSeconds'
  | 'capExhaustedCount'
>
type ProcessedRow = Pick<
  StoredFunnel,
  'eventsCount' | 'p95TotalSeconds' | 'p95SleepSeconds' | 'p95WorkSeconds'
> & {
  evaluated: number
}
type CalledRow = Pick<StoredFunnel, 'psaCalls' | 'psaFailures' | 'psaP95WaitSeconds'>

export function funnelQuery(database: DatabaseSyncInstance) {
  const received = database.prepare(RECEIVED)
  const byChangeType = database.prepare(BY_CHANGE_TYPE)
  const processed = database.prepare(PROCESSED)
  const executed = database.prepare(EXECUTED)
  const called = database.prepare(CALLED)

  return (sinceMs: number, untilMs: number, nowMs: number): StoredFunnel => {
    const window = [sinceMs, Math.min(untilMs, nowMs + 1)]
    const receivedRow: ReceivedRow = received.get(...window)
    const changeTypes: { changeType: string; received: number }[] = byChangeType.all(...window)
    const { evaluated, ...processedRow }: ProcessedRow = processed.get(...window)
    const { workflowsFinished, useful }: { workflowsFinished: number; useful: number } = executed.get(
      ...window,
    )
    const calledRow: CalledRow = called.get(...window)
    return {
      ...receivedRow,
      ...processedRow,
      ...calledRow,
      byChangeType: Object.fromEntries(changeTypes.map((row) => [row.changeType, row.received])),
      workflowsFinished,
      usefulVsEvaluatedPct: evaluated === 0 ? null : (100 * useful) / evaluated,
    }
  }
}
