import type { StoredCallback, StoredMatch } from '../store/stored-rows.ts'

/** A row exactly as the contract spells it, with the change type by its name. */
export type DocumentedCallback = {
  callback_id: string
  state: string
  entity_type: string
  change_type: string
  entity_id: string
  entity_number: string | null
  created_in_psa_at: string
  finished_processing_at: string | null
  matcher_run_id: string | null
  started_workflow_ids: number[]
  failed_to_match_workflow_ids: number[]
  error_message: string | null
  workflow_matches: StoredMatch[] | null
}

export function documentedCallback(row: StoredCallback): DocumentedCallback {
  return {
    callback_id: row.callbackId,
    state: row.state,
    entity_type: row.entityType,
    change_type: row.changeType,
    entity_id: row.entityId,
    entity_number: row.entityNumber,
    created_in_psa_at: new Date(row.createdInPsaAtMs).toISOString(),
    finished_processing_at:
      row.finishedProcessingAtMs === null ? null : new Date(row.finishedProcessingAtMs).toISOString(),
    matcher_run_id: row.matcherRunId,
    started_workflow_ids: row.startedWorkflowIds,
    failed_to_match_workflow_ids: row.failedToMatchWorkflowIds,
    error_message: row.errorMessage,
    workflow_matches: row.workflowMatches,
  }
}
