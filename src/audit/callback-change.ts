import type { Callback, Match } from '~/api/contract/callback'
import { alignChecks, isFlipped } from './check-alignment'
import type { GateId } from './gate'
import { groupComparisons, type ComparisonGroup } from './grouping'
import { verdictOfWorkflow } from './not-evaluated'
import { valueKey } from './recorded-text'
import { recordedValues } from './recorded-values'
import { ruleEditsBetween, type RuleEdit } from './rule-edit'

export type ValueChange = {
  fieldName: string
  /** Distinct values, normally one; null where that callback did not record the field, which is no change. */
  before: readonly unknown[] | null
  after: readonly unknown[] | null
}

export type FlippedCheck = {
  workflowId: string
  workflowName: string
  fieldName: string
  operator: string
  /** Did it hold? */
  before: boolean
  after: boolean
  checks: { before: ComparisonGroup; after: ComparisonGroup }
}

export type GateChange = { workflowId: string; workflowName: string; before: GateId; after: GateId }

export type CallbackChange = {
  /** Fields whose recorded values differ, then those that only one of the two recorded. */
  values: readonly ValueChange[]
  /** How many fields are recorded alike on both. */
  sameValues: number
  flipped: readonly FlippedCheck[]
  rules: readonly RuleEdit[]
  gates: readonly GateChange[]
}

function valuesBetween(before: Callback, after: Callback): Pick<CallbackChange, 'values' | 'sameValues'> {
  const earlier = recordedValues(before)
  const later = recordedValues(after)
  const changed: ValueChange[] = []
  const oneSided: ValueChange[] = []
  let sameValues = 0
  for (const fieldName of new Set([...later.keys(), ...earlier.keys()])) {
    const change = {
      fieldName,
      before: earlier.get(fieldName)?.values ?? null,
      after: later.get(fieldName)?.values ?? null,
    }
    if (change.before === null || change.after === null) oneSided.push(change)
    else if (setKey(change.before) === setKey(change.after)) sameValues += 1
    else changed.push(change)
  }
  return { values: [...changed, ...oneSided], sameValues }
}

function setKey(values: readonly unknown[]): string {
  return JSON.stringify(values.map(valueKey).toSorted())
}

function matchesById(callback: Callback): Map<string, Match> {
  return new Map((callback.workflowMatches ?? []).map((match) => [match.workflowId, match]))
}

function flippedOf(before: Match, after: Match): FlippedCheck[] {
  const { workflowId, workflowName } = after
  const aligned = alignChecks(
    groupComparisons(before.details?.comparisons ?? []),
    groupComparisons(after.details?.comparisons ?? []),
  )
  return aligned.filter(isFlipped).flatMap(({ fieldName, operator, ...checks }) =>
    checks.before && checks.after
      ? [
          {
            workflowId,
            workflowName,
            fieldName,
            operator,
            before: checks.before.isHeld,
            after: checks.after.isHeld,
            checks: { before: checks.before, after: checks.after },
          },
        ]
      : [],
  )
}

/** Every workflow that either callback names in one of its lists. */
function workflowIdsOf(callback: Callback): string[] {
  const { startedWorkflowIds, failedToMatchWorkflowIds, workflowMatches } = callback
  const evaluated = (workflowMatches ?? []).map(({ workflowId }) => workflowId)
  return [...evaluated, ...startedWorkflowIds, ...failedToMatchWorkflowIds]
}

/** What the records of two callbacks, normally of one entity, say differently. `before` is the older one. */
export function changeBetween(before: Callback, after: Callback): CallbackChange {
  const earlier = matchesById(before)
  const later = matchesById(after)
  const flipped: FlippedCheck[] = []
  const gates: GateChange[] = []
  for (const workflowId of new Set([...workflowIdsOf(after), ...workflowIdsOf(before)])) {
    const [old, recent] = [earlier.get(workflowId), later.get(workflowId)]
    if (old && recent) flipped.push(...flippedOf(old, recent))
    const gateBefore = verdictOfWorkflow(before, workflowId).gate
    const gateAfter = verdictOfWorkflow(after, workflowId).gate
    const workflowName = recent?.workflowName || old?.workflowName || ''
    if (gateBefore !== gateAfter)
      gates.push({ workflowId, workflowName, before: gateBefore, after: gateAfter })
  }
  return { ...valuesBetween(before, after), flipped, rules: ruleEditsBetween(before, after), gates }
}
