import type { Callback, Match } from '~/api/contract/callback'

function wireInstant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

/** One match under the API's field names. */
function wireMatch(match: Match): Record<string, unknown> {
  return {
    workflow_id: match.workflowId,
    workflow_name: match.workflowName,
    matched: match.matched,
    error: match.error,
    match_reason: match.matchReason,
    match_details:
      match.details === null
        ? null
        : {
            category: match.details.category,
            event_type: match.details.eventType,
            field_comparisons: match.details.comparisons.map((comparison) => ({
              field_name: comparison.fieldName,
              operator: comparison.operator,
              rule_value: comparison.ruleValue,
              field_value: comparison.fieldValue,
              is_match: comparison.isMatch,
            })),
          },
  }
}

/** A callback as this page read it, under the API's field names; ids as text, times in UTC. */
export function wireRecord(callback: Callback): Record<string, unknown> {
  return {
    callback_id: callback.callbackId,
    state: callback.state,
    entity_type: callback.entityType,
    change_type: callback.changeType,
    entity_id: callback.entityId,
    entity_number: callback.entityNumber,
    created_in_psa_at: wireInstant(callback.createdInPsaAtMs),
    finished_processing_at: wireInstant(callback.finishedProcessingAtMs),
    matcher_run_id: callback.matcherRunId,
    started_workflow_ids: callback.startedWorkflowIds,
    failed_to_match_workflow_ids: callback.failedToMatchWorkflowIds,
    error_message: callback.errorMessage,
    workflow_matches: callback.workflowMatches?.map(wireMatch) ?? null,
  }
}
