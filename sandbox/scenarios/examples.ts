import { specification } from '../contract/specification.ts'
import type { Store } from '../store/open-store.ts'
import type { StoredMatch } from '../store/stored-rows.ts'

export type Example = {
  callbackId: string
  state: string
  changeType: string
  entityType: string
  entityId: string
  entityNumber: string | null
  createdInPsaAt: string
  receivedAt: string
  workflowId: number | null
  workflowName: string | null
  matchReason: string | null
}

type Row = {
  callback_id: string
  state: string
  change_type: string
  entity_type: string
  entity_id: string
  entity_number: string | null
  created_in_psa_at_ms: number
  received_at_ms: number
  started_ids: string
  workflow_matches: string | null
}

/** What makes a callback an example: a condition in SQL, and a match in it where the example is about one. */
type Sought = { sql: string; match?: (match: StoredMatch, startedIds: number[]) => boolean }

const HOUR_MS = 3_600_000

const SOUGHT: Record<string, Sought> = {
  started: {
    sql: "started_ids <> ''",
    match: (match, startedIds) => match.matched && startedIds.includes(match.workflow_id),
  },
  'matched-not-started': {
    sql: 'sequence in (select callback_sequence from start_failure)',
    match: (match, startedIds) => match.matched && !startedIds.includes(match.workflow_id),
  },
  'no-details': {
    sql: `instr(workflow_matches, '"match_details":null') > 0`,
    match: (match) => match.match_details === null,
  },
  'nothing-recorded': { sql: "workflow_matches is null and state = 'PROCESSED'" },
  skipped: { sql: "state = 'SKIPPED'" },
  failed: { sql: "state = 'FAILED'" },
}
for (const category of specification.components.schemas.MatchResultCategory.enum)
  SOUGHT[category] = {
    sql: `instr(workflow_matches, '"category":"${category}"') > 0`,
    match: (match) => match.match_details?.category === category,
  }

/** One callback for each category and outcome, a ticket where there is one; null where the tenant has none. */
export function findExamples({ database }: Store, nowMs: number): Record<string, Example | null> {
  const find = ({ sql, match }: Sought): Example | null => {
    // Old enough to have its final state, young enough to stay within a week while a test runs.
    const statement = database.prepare(`
      select callback.*, workflow_matches from callback left join callback_audit using (sequence)
      where received_at_ms between ? and ? and finished_at_ms is not null and (${sql})
        and (entity_type = 'ticket') = ?
      order by received_at_ms desc limit 50`)
    for (const isTicket of [1, 0]) {
      const rows: Row[] = statement.all(nowMs - 120 * HOUR_MS, nowMs - HOUR_MS, isTicket)
      for (const row of rows) {
        const matches: StoredMatch[] = row.workflow_matches === null ? [] : JSON.parse(row.workflow_matches)
        const startedIds = row.started_ids.split(',').filter(Boolean).map(Number)
        const found = match ? matches.find((candidate) => match(candidate, startedIds)) : undefined
        if (found || !match) return exampleOf(row, found)
      }
    }
    return null
  }
  return Object.fromEntries(Object.entries(SOUGHT).map(([name, sought]) => [name, find(sought)]))
}

function exampleOf(row: Row, match: StoredMatch | undefined): Example {
  return {
    callbackId: row.callback_id,
    state: row.state,
    changeType: row.change_type,
    entityType: row.entity_type,
    entityId: row.entity_id,
    entityNumber: row.entity_number,
    createdInPsaAt: new Date(row.created_in_psa_at_ms).toISOString(),
    receivedAt: new Date(row.received_at_ms).toISOString(),
    workflowId: match?.workflow_id ?? null,
    workflowName: match?.workflow_name ?? null,
    matchReason: match?.match_reason ?? null,
  }
}
