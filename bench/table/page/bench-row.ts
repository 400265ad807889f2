import type { Callback, Match } from '~/api/contract/callback'
import type { WireRow } from '../../store/page/wire-row'

/** What the peers get: the values that they sort and filter by stand ready, the rest is read when a row is drawn. */
export type BenchRow = {
  id: string
  timeMs: number
  entity: string
  tookMs: number
  callback: Callback
}

/** Rows that share an audit share its matches. */
export function benchRows(wire: readonly WireRow[]): BenchRow[] {
  const matches = new Map<WireRow['workflow_matches'], Match[]>()
  return wire.map((row) => {
    const known = matches.get(row.workflow_matches) ?? row.workflow_matches.map(matchOf)
    matches.set(row.workflow_matches, known)
    return benchRow(row, known)
  })
}

function benchRow(wire: WireRow, workflowMatches: Match[]): BenchRow {
  const timeMs = Date.parse(wire.created_in_psa_at)
  const finishedMs = wire.finished_processing_at === null ? timeMs : Date.parse(wire.finished_processing_at)
  return {
    id: wire.callback_id,
    timeMs,
    entity: wire.entity_number,
    tookMs: finishedMs - timeMs,
    callback: {
      callbackId: wire.callback_id,
      state: wire.state,
      entityType: wire.entity_type,
      changeType: wire.change_type,
      entityId: wire.entity_id,
      entityNumber: wire.entity_number,
      createdInPsaAtMs: timeMs,
      finishedProcessingAtMs: finishedMs,
      matcherRunId: wire.matcher_run_id,
      startedWorkflowIds: wire.started_workflow_ids.map(String),
      failedToMatchWorkflowIds: wire.failed_to_match_workflow_ids.map(String),
      errorMessage: wire.error_message,
      workflowMatches,
    },
  }
}

function matchOf(wire: WireRow['workflow_matches'][number]): Match {
  return {
    workflowId: String(wire.workflow_id),
    workflowName: wire.workflow_name,
    matched: wire.matched,
    error: wire.error,
    matchReason: wire.match_reason,
    details: wire.match_details && {
      category: wire.match_details.category,
      eventType: wire.match_details.event_type,
      comparisons: wire.match_details.field_comparisons.map((check) => ({
        fieldName: check.field_name,
        operator: check.operator,
        ruleValue: check.rule_value,
        fieldValue: check.field_value,
        isMatch: check.is_match,
      })),
    },
  }
}
