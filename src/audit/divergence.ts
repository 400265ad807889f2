import type { Callback, Match } from '~/api/contract/callback'
import { alignChecks, ruleValuesKey, type AlignedCheck } from './check-alignment'
import { sentenceOfDivergence } from './divergence-sentence'
import { editOf, editsBetween, joinReplaced, type EditsBetween } from './edit-between'
import type { GateId } from './gate'
import type { ComparisonGroup } from './grouping'
import { verdictOfWorkflow } from './not-evaluated'
import { valueKey } from './recorded-text'
import type { RuleEdit } from './rule-edit'
import { plainText, type Sentence } from './sentence'
import { verdictOf } from './verdict'

type AtGate = { gate: GateId; category: string | null }

/**
 * - category: what became of the workflow.
 * - check: a check answered differently; its value or its rule may have changed with it.
 * - rule: the check asks for something else, and the answer is the same.
 * - value: the actual value is another one, and the answer is the same.
 * - only-here, only-there: one side did not record the check, which does not say that the rule has or had it not.
 */
export type Difference =
  | { kind: 'category'; earlier: AtGate; here: AtGate }
  | ComparedCheck
  | { kind: 'only-here'; fieldName: string; operator: string; here: ComparisonGroup }
  | { kind: 'only-there'; fieldName: string; operator: string; earlier: ComparisonGroup }

export type ComparedCheck = {
  kind: 'check' | 'rule' | 'value'
  fieldName: string
  operator: string
  earlier: ComparisonGroup
  here: ComparisonGroup
  isValueChanged: boolean
  /** Is the check recorded with other rule values? */
  isRuleChanged: boolean
  /** Where the two records prove that the rule was edited in between. */
  ruleEdit: RuleEdit | null
}

export type Divergence = {
  workflowId: string
  workflowName: string
  sentence: string
  parts: Sentence
  /** Category first, then checks that answered differently, rules, values, and checks on one side only. */
  differences: readonly Difference[]
  /** Checks recorded alike on both. */
  same: number
}

export type Compared = {
  here: Callback
  /** Null where the workflow has no match row here. */
  match: Match | null
  workflowId: string
  /** A callback on which the workflow started, normally an earlier one. */
  earlier: Callback
  /** Edits that other loaded rows prove, from `ruleEditsIn`: two callbacks alone often do not. */
  knownEdits?: readonly RuleEdit[]
}

const ORDER: readonly Difference['kind'][] = ['category', 'check', 'rule', 'value', 'only-here', 'only-there']

function differenceOf(aligned: AlignedCheck, edits: EditsBetween): Difference | null {
  const { fieldName, operator, before: earlier, after: here } = aligned
  if (earlier === null) return here && { kind: 'only-here', fieldName, operator, here }
  if (here === null) return { kind: 'only-there', fieldName, operator, earlier }
  const isValueChanged =
    valueKey(earlier.comparisons[0].fieldValue) !== valueKey(here.comparisons[0].fieldValue)
  const isRuleChanged = ruleValuesKey(earlier) !== ruleValuesKey(here)
  const ruleEdit = isRuleChanged ? editOf(edits, earlier, here) : null
  const compared = { fieldName, operator, earlier, here, isValueChanged, isRuleChanged, ruleEdit }
  if (earlier.isHeld !== here.isHeld) return { kind: 'check', ...compared }
  if (isRuleChanged) return { kind: 'rule', ...compared }
  return isValueChanged ? { kind: 'value', ...compared } : null
}

/** What the record says differently here and where the workflow started. It says what differs, never what caused it. */
export function divergenceOf({ here, match, workflowId, earlier, knownEdits = [] }: Compared): Divergence {
  const matchThere = earlier.workflowMatches?.find((each) => each.workflowId === workflowId) ?? null
  const verdictHere = match ? verdictOf(here, match) : verdictOfWorkflow(here, workflowId)
  const verdictThere = verdictOfWorkflow(earlier, workflowId)
  const edits = editsBetween(earlier, here, workflowId, knownEdits)
  const aligned = joinReplaced(alignChecks(verdictThere.groups, verdictHere.groups), edits)
  const found = aligned.flatMap((each) => differenceOf(each, edits) ?? [])
  const atGates = {
    earlier: { gate: verdictThere.gate, category: matchThere?.details?.category ?? null },
    here: { gate: verdictHere.gate, category: match?.details?.category ?? null },
  }
  const isSameEnd =
    atGates.earlier.gate === atGates.here.gate && atGates.earlier.category === atGates.here.category
  const all: Difference[] = isSameEnd ? found : [{ kind: 'category', ...atGates }, ...found]
  const differences = all.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  const same = aligned.length - found.length
  const parts = sentenceOfDivergence({
    differences,
    recordedHere: verdictHere.recordedChecks > 0,
    recordedThere: verdictThere.recordedChecks > 0,
  })
  return {
    workflowId,
    workflowName: match?.workflowName || matchThere?.workflowName || '',
    sentence: plainText(parts),
    parts,
    differences,
    same,
  }
}
