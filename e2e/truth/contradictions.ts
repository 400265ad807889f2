import type { Store } from '../../sandbox/store/open-store.ts'
import type { Callback, Match } from '../../src/api/contract/callback.ts'

/**
 * "kind callback-id" of every disagreement that the simulator's own events come to, found without looking at the audits'
 * reading of them.
 */
export function recordedContradictions(
  { database }: Store,
  nowMs: number,
  p95TotalSeconds: number,
): Set<string> {
  const ids = (kind: string, sql: string, ...values: number[]): string[] => {
    // The database has no types; each of these queries has one column.
    const rows: { id: string }[] = database.prepare(sql).all(...values)
    return rows.map(({ id }) => `${kind} ${id}`)
  }
  const lostAudit = `finished_at_ms is not null and evaluated_count > 0
    and not exists (select 1 from callback_audit where callback_audit.sequence = callback.sequence)`
  return new Set([
    ...ids(
      'matched-not-started',
      `select distinct callback_id as id from start_failure
       join callback on callback.sequence = callback_sequence join callback_audit using (sequence)`,
    ),
    ...ids(
      'message-without-failure',
      `select distinct callback_id as id from start_failure
       join callback on callback.sequence = callback_sequence where state = 'PROCESSED'`,
    ),
    ...ids(
      'failed-without-message',
      `select callback_id as id from callback where state = 'FAILED' and evaluated_count = 0
       and not exists (select 1 from psa_call where callback_sequence = callback.sequence)`,
    ),
    ...ids(
      'started-without-audit',
      `select callback_id as id from callback where ${lostAudit} and started_ids <> ''`,
    ),
    ...ids(
      'failed-without-audit',
      `select callback_id as id from callback where ${lostAudit} and failed_to_match_ids <> ''`,
    ),
    ...ids(
      'running-too-long',
      `select callback_id as id from callback where finished_at_ms is null and ? - created_in_psa_at_ms > ?`,
      nowMs,
      p95TotalSeconds * 1000,
    ),
  ])
}

type Plant = {
  kind: string
  /** What the same plant comes to as well: a matched workflow in both lists is also matched and in the failed one. */
  alongside?: string
  /** The same callback with its records made to disagree in one way; null where it does not lend itself to that. */
  plant: (callback: Callback) => Callback | null
}

function without(callback: Callback, workflowId: string | undefined): Callback | null {
  if (workflowId === undefined || callback.workflowMatches === null) return null
  const workflowMatches = callback.workflowMatches.filter((match) => match.workflowId !== workflowId)
  return workflowMatches.length < callback.workflowMatches.length ? { ...callback, workflowMatches } : null
}

function withMatch(callback: Callback, change: (match: Match) => Match | null): Callback | null {
  const matches = callback.workflowMatches ?? []
  for (const [index, match] of matches.entries()) {
    const changed = change(match)
    if (changed) return { ...callback, workflowMatches: matches.with(index, changed) }
  }
  return null
}

const hasStarted = (callback: Callback) => callback.startedWorkflowIds.length > 0

export const PLANTS: readonly Plant[] = [
  {
    kind: 'matched-not-started',
    plant: (callback) =>
      hasStarted(callback) ? { ...callback, startedWorkflowIds: callback.startedWorkflowIds.slice(1) } : null,
  },
  { kind: 'started-without-audit', plant: (callback) => without(callback, callback.startedWorkflowIds[0]) },
  {
    kind: 'failed-without-audit',
    plant: (callback) => without(callback, callback.failedToMatchWorkflowIds[0]),
  },
  {
    kind: 'started-not-matched',
    plant: (callback) =>
      withMatch(callback, (match) => (match.matched && !match.details ? { ...match, matched: false } : null)),
  },
  {
    kind: 'category-against-flag',
    plant: (callback) =>
      withMatch(callback, (match) =>
        match.details?.category === 'matched' && match.matched
          ? { ...match, details: { ...match.details, category: 'manual_only' } }
          : null,
      ),
  },
  {
    kind: 'in-both-lists',
    alongside: 'matched-in-failed-list',
    plant: (callback) => {
      const [workflowId] = callback.startedWorkflowIds
      if (workflowId === undefined) return null
      return { ...callback, failedToMatchWorkflowIds: [...callback.failedToMatchWorkflowIds, workflowId] }
    },
  },
  {
    kind: 'failed-without-message',
    plant: (callback) =>
      callback.state === 'PROCESSED' ? { ...callback, state: 'FAILED', errorMessage: null } : null,
  },
  {
    kind: 'message-without-failure',
    plant: (callback) => (callback.state === 'PROCESSED' ? { ...callback, errorMessage: 'timed out' } : null),
  },
  {
    kind: 'skipped-but-started',
    plant: (callback) => (hasStarted(callback) ? { ...callback, state: 'SKIPPED' } : null),
  },
  {
    kind: 'finished-before-created',
    plant: (callback) =>
      callback.finishedProcessingAtMs === null
        ? null
        : { ...callback, finishedProcessingAtMs: callback.createdInPsaAtMs - 1 },
  },
  {
    kind: 'finished-while-running',
    plant: (callback) => (callback.state === 'PROCESSED' ? { ...callback, state: 'PROCESSING' } : null),
  },
  {
    kind: 'running-too-long',
    plant: (callback) =>
      callback.finishedProcessingAtMs === null
        ? null
        : {
            ...callback,
            state: 'PENDING_PROCESSING',
            finishedProcessingAtMs: null,
            startedWorkflowIds: [],
            failedToMatchWorkflowIds: [],
            workflowMatches: null,
          },
  },
]
