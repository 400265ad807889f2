/**
 * What the tenant's database holds, in the words of the contract. Times are whole ms since epoch, durations
 * are seconds.
 */
export type EventState = 'PENDING_PROCESSING' | 'PROCESSING' | 'PROCESSED' | 'SKIPPED' | 'FAILED'

export type ChangeTypeName =
  | 'CREATE'
  | 'UPDATE'
  | 'DELETE'
  | 'ANY'
  | 'CUSTOMER_REPLIED'
  | 'TECHNICIAN_REPLIED_TO_CUSTOMER'
  | 'TIME_ENTRY_CREATED'
  | 'LAST_ACTIVITY_DATE_CHANGED'
  | 'NOTE_ADDED'
  | 'MANUAL_ONLY'
  | 'WORKFLOW_FINISHED'
  | 'WORKFLOW_TRIGGERED'

export type MatchCategory =
  | 'matched'
  | 'wrong_trigger_type'
  | 'already_ran_recently'
  | 'run_once_limit'
  | 'manual_only'
  | 'entity_type_mismatch'
  | 'empty_audit_trail'
  | 'audit_trail_mismatch'
  | 'ticket_filter_mismatch'
  | 'missing_event_settings'
  | 'error'

export type StoredComparison = {
  field_name: string
  operator: string
  rule_value: unknown
  field_value: unknown
  is_match: boolean
}

export type StoredMatchDetails = {
  category: MatchCategory
  event_type: string | null
  field_comparisons: StoredComparison[]
}

/**
 * One workflow's audit on one callback, spelled as the contract spells it, because it is stored as JSON and
 * sent as it is.
 */
export type StoredMatch = {
  workflow_id: number
  workflow_name: string
  matched: boolean
  error: boolean
  match_reason: string
  match_details: StoredMatchDetails | null
}

export type StoredCallback = {
  /** Order of receipt, from 1. */
  sequence: number
  receivedAtMs: number
  createdInPsaAtMs: number
  finishedProcessingAtMs: number | null
  callbackId: string
  state: EventState
  entityType: string
  changeType: ChangeTypeName
  entityId: string
  entityNumber: string | null
  matcherRunId: string | null
  startedWorkflowIds: number[]
  failedToMatchWorkflowIds: number[]
  errorMessage: string | null
  /** Null until the matcher has run, and for ever where it never ran. */
  workflowMatches: StoredMatch[] | null
}

/**
 * A page goes from the newest receipt to the oldest. Bounds are on receipt: sinceMs <= received < untilMs.
 */
export type CallbackFilter = {
  sinceMs?: number
  untilMs?: number
  entityType?: string
  entityId?: string
  entityNumber?: string
  changeTypes?: string[]
  workflowId?: number
  filteredOnly?: boolean
  after?: { receivedAtMs: number; sequence: number }
  limit: number
}

export type CallbackPage = { rows: StoredCallback[]; hasMore: boolean }

/** Counts are of records in the window; p95s and maxima are null where nothing was recorded. */
export type StoredFunnel = {
  received: number
  filteredOut: number
  uniqueEntities: number
  byChangeType: Record<string, number>
  webhookDeliveryP95Seconds: number | null
  capP95WaitSeconds: number | null
  capMaxWaitSeconds: number | null
  capExhaustedCount: number
  eventsCount: number
  p95TotalSeconds: number | null
  p95SleepSeconds: number | null
  p95WorkSeconds: number | null
  workflowsFinished: number
  usefulVsEvaluatedPct: number | null
  psaCalls: number
  psaFailures: number
  psaP95WaitSeconds: number | null
}

export type StoredWorkflow = { id: number; name: string; enabled: boolean; rule: unknown }
