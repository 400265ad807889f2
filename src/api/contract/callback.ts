/**
 * One recorded check: a field's value against a rule's value. Both values are untyped on the wire, and undefined where
 * the record leaves them out, which is not the same as null.
 */
export type Comparison = {
  fieldName: string
  operator: string
  ruleValue: unknown
  fieldValue: unknown
  isMatch: boolean
}

export type MatchDetails = {
  category: string | null
  eventType: string | null
  comparisons: Comparison[]
}

/** One workflow's audit on one callback. `details` is null where the API recorded no structured reason. */
export type Match = {
  workflowId: string
  workflowName: string
  matched: boolean
  error: boolean
  matchReason: string
  details: MatchDetails | null
}

/**
 * One PSA event received. Times are milliseconds since the epoch, ids are text. `workflowMatches` is null where nothing was
 * recorded, and empty where nothing was evaluated.
 */
export type Callback = {
  callbackId: string
  state: string
  entityType: string
  changeType: string
  entityId: string
  entityNumber: string | null
  createdInPsaAtMs: number
  finishedProcessingAtMs: number | null
  matcherRunId: string | null
  startedWorkflowIds: string[]
  failedToMatchWorkflowIds: string[]
  errorMessage: string | null
  workflowMatches: Match[] | null
}

/** A callback with its audits as they came (see audit-reading.ts). */
export type WireCallback = Omit<Callback, 'workflowMatches'> & { wireMatches: readonly unknown[] | null }
