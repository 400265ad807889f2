import type { Callback, Match } from '~/api/contract/callback'
import type { DocumentedCategory } from '~/api/contract/vocabulary'

export type GateId =
  | 'started'
  | 'matched-not-started'
  | 'error'
  | 'set-up'
  | 'limits'
  | 'rule-said-no'
  | 'not-for-this-event'
  | 'unclassified'
  | 'not-evaluated'

export type Tone = 'green' | 'amber' | 'red' | 'grey' | 'faint'
export type MarkShape =
  | 'filled-disc'
  | 'half-disc'
  | 'cross'
  | 'flag'
  | 'pause'
  | 'ring'
  | 'dash'
  | 'question'
  | 'clock'
  | 'nothing'

export type Gate = { id: GateId; word: string; tone: Tone; mark: MarkShape }

/** Our grouping of the API's categories, in the order in which they are shown. The order is our reading, not the API's. */
export const GATES: readonly Gate[] = [
  { id: 'started', word: 'Started', tone: 'green', mark: 'filled-disc' },
  { id: 'matched-not-started', word: 'Matched, not started', tone: 'amber', mark: 'half-disc' },
  { id: 'error', word: 'Error', tone: 'red', mark: 'cross' },
  { id: 'set-up', word: 'Set-up', tone: 'amber', mark: 'flag' },
  { id: 'limits', word: 'Limits', tone: 'grey', mark: 'pause' },
  { id: 'rule-said-no', word: 'Rule said no', tone: 'grey', mark: 'ring' },
  { id: 'not-for-this-event', word: 'Not for this event', tone: 'faint', mark: 'dash' },
  { id: 'unclassified', word: 'Unclassified', tone: 'grey', mark: 'question' },
  { id: 'not-evaluated', word: 'Not evaluated', tone: 'faint', mark: 'nothing' },
]

/** Of a match that did not match and has no error flag. */
export const GATE_OF_CATEGORY: Readonly<Record<Exclude<DocumentedCategory, 'matched'>, GateId>> = {
  error: 'error',
  missing_event_settings: 'set-up',
  empty_audit_trail: 'set-up',
  already_ran_recently: 'limits',
  run_once_limit: 'limits',
  ticket_filter_mismatch: 'rule-said-no',
  audit_trail_mismatch: 'rule-said-no',
  wrong_trigger_type: 'not-for-this-event',
  entity_type_mismatch: 'not-for-this-event',
  manual_only: 'not-for-this-event',
}

function saysNo(category: string): category is keyof typeof GATE_OF_CATEGORY {
  return Object.hasOwn(GATE_OF_CATEGORY, category)
}

/**
 * The gate of one match. `matched` decides before the category does, since the two may disagree; an error flag decides
 * unless the workflow matched all the same.
 */
export function gateOf(callback: Pick<Callback, 'startedWorkflowIds'>, match: Match): GateId {
  if (match.matched) {
    return callback.startedWorkflowIds.includes(match.workflowId) ? 'started' : 'matched-not-started'
  }
  if (match.error) return 'error'
  const category = match.details?.category
  return category != null && saysNo(category) ? GATE_OF_CATEGORY[category] : 'unclassified'
}

export function gateById(id: GateId): Gate {
  const gate = GATES.find((candidate) => candidate.id === id)
  if (!gate) throw new Error(`no gate ${id}`)
  return gate
}
