import type { Callback, Comparison, Match, MatchDetails } from '~/api/contract/callback'

/** Synthetic audits for tests and for docs/verdicts.md: a filter mismatch unless told otherwise. */
export function exampleComparison(overrides: Partial<Comparison> = {}): Comparison {
  return {
    fieldName: 'queueID',
    operator: '=',
    ruleValue: 'Helpdesk',
    fieldValue: 'Triage',
    isMatch: false,
    ...overrides,
  }
}

export function exampleDetails(overrides: Partial<MatchDetails> = {}): MatchDetails {
  return { category: 'ticket_filter_mismatch', eventType: 'UPDATE', comparisons: [], ...overrides }
}

export function exampleMatch(overrides: Partial<Match> = {}): Match {
  return {
    workflowId: '7',
    workflowName: 'Password reset',
    matched: false,
    error: false,
    matchReason: 'Ticket did not match filter',
    details: exampleDetails(),
    ...overrides,
  }
}

export function exampleCallback(overrides: Partial<Callback> = {}): Callback {
  return {
    callbackId: 'cb-1',
    state: 'PROCESSED',
    entityType: 'ticket',
    changeType: 'UPDATE',
    entityId: '4711',
    entityNumber: 'T20261120.0042',
    createdInPsaAtMs: Date.UTC(2026, 10, 20, 14, 2, 0),
    finishedProcessingAtMs: Date.UTC(2026, 10, 20, 14, 3, 0),
    matcherRunId: 'run-1',
    startedWorkflowIds: [],
    failedToMatchWorkflowIds: [],
    errorMessage: null,
    workflowMatches: [],
    ...overrides,
  }
}
