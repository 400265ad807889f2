import type { Callback, Match } from '~/api/contract/callback'
import { gateOf, type GateId, GATES } from '~/audit/gate'
import { nearlyMatched } from '~/audit/nearly'
import { notEvaluatedVerdict } from '~/audit/not-evaluated'

/** One workflow on one callback. */
export type StoryCell = {
  gate: GateId
  /** Normally one or none; a workflow may be recorded twice on one callback. */
  matches: readonly Match[]
  /** Every recorded check but one held. */
  isNearly: boolean
  /** Some rule value of the workflow is recorded otherwise than on the callback before that has the same check. */
  isRuleEdited: boolean
}

const ORDER = new Map(GATES.map((gate, index) => [gate.id, index]))

/** The place of a gate in the order of GATES, 0 first. */
export function gateOrder(gate: GateId): number {
  return ORDER.get(gate) ?? GATES.length
}

export const NOT_EVALUATED: StoryCell = {
  gate: 'not-evaluated',
  matches: [],
  isNearly: false,
  isRuleEdited: false,
}

/** `matches` are the callback's own of that workflow. */
export function storyCell(
  callback: Callback,
  workflowId: string,
  matches: readonly Match[],
  known: { alternatives: ReadonlySet<string>; isRuleEdited: boolean },
): StoryCell {
  if (matches.length === 0) {
    const isListed =
      callback.startedWorkflowIds.includes(workflowId) ||
      callback.failedToMatchWorkflowIds.includes(workflowId)
    if (!isListed) return NOT_EVALUATED
    const { gate } = notEvaluatedVerdict(callback, workflowId)
    return { ...NOT_EVALUATED, gate }
  }
  const gate = matches
    .map((match) => gateOf(callback, match))
    .reduce((first, other) => (gateOrder(other) < gateOrder(first) ? other : first))
  return {
    gate,
    matches,
    isNearly:
      gate === 'rule-said-no' &&
      matches.some((match) => nearlyMatched(callback, match, known.alternatives) !== null),
    isRuleEdited: known.isRuleEdited,
  }
}

/** Whether the record says what became of the workflow there. A row without details, or a callback without audits, does not. */
export function isKnown(callback: Callback, cell: StoryCell): boolean {
  if (cell.gate === 'unclassified') return cell.matches.some((match) => match.details !== null)
  if (cell.gate === 'not-evaluated') return (callback.workflowMatches ?? []).length > 0
  return true
}
