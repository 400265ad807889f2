import type { Callback } from '~/api/contract/callback'
import type { AlignedCheck } from './check-alignment'
import type { ComparisonGroup } from './grouping'
import { operatorOf } from './operator'
import { valueKey } from './recorded-text'
import { ruleEditsBetween, type RuleEdit } from './rule-edit'

/** The edits of one workflow's rule that may lie between two callbacks. */
export type EditsBetween = {
  /** Proven by the two themselves. */
  own: readonly RuleEdit[]
  /** Proven by other rows. */
  known: readonly RuleEdit[]
}

export function editsBetween(
  earlier: Callback,
  here: Callback,
  workflowId: string,
  knownEdits: readonly RuleEdit[],
): EditsBetween {
  const untilMs = Math.max(here.createdInPsaAtMs, here.finishedProcessingAtMs ?? here.createdInPsaAtMs)
  return {
    own: ruleEditsBetween(earlier, here).filter((edit) => edit.workflowId === workflowId),
    known: knownEdits.filter(
      (edit) =>
        edit.workflowId === workflowId &&
        edit.firstSeenAfterMs >= earlier.createdInPsaAtMs &&
        edit.lastSeenBeforeMs <= untilMs,
    ),
  }
}

function sameOperator(one: string, other: string): boolean {
  return operatorOf(one).label === operatorOf(other).label
}

function asksFor(group: ComparisonGroup, operator: string, values: readonly unknown[]): boolean {
  const keys = new Set(group.comparisons.map(({ ruleValue }) => valueKey(ruleValue)))
  return (
    sameOperator(group.operator, operator) &&
    keys.size === values.length &&
    values.every((value) => keys.has(valueKey(value)))
  )
}

/** The edit that made the one check into the other; null where none is proven. */
export function editOf(
  { own, known }: EditsBetween,
  earlier: ComparisonGroup,
  here: ComparisonGroup,
): RuleEdit | null {
  const { fieldName, operator } = here
  const fits = (edit: RuleEdit) =>
    edit.fieldName === fieldName &&
    asksFor(earlier, edit.operatorBefore, edit.before) &&
    asksFor(here, edit.operator, edit.after)
  const ofField = (edit: RuleEdit) => edit.fieldName === fieldName && sameOperator(edit.operator, operator)
  return own.find(ofField) ?? known.find(fits) ?? null
}

/** A check that was replaced by one with another operator is one check whose rule changed. */
export function joinReplaced(aligned: readonly AlignedCheck[], edits: EditsBetween): AlignedCheck[] {
  const checks = [...aligned]
  for (const { fieldName, operator, operatorBefore } of [...edits.own, ...edits.known]) {
    if (sameOperator(operator, operatorBefore)) continue
    const gone = checks.find(
      ({ before, after }) =>
        after === null && before?.fieldName === fieldName && sameOperator(before.operator, operatorBefore),
    )
    const come = checks.find(
      ({ before, after }) =>
        before === null && after?.fieldName === fieldName && sameOperator(after.operator, operator),
    )
    if (!gone?.before || !come?.after || editOf(edits, gone.before, come.after) === null) continue
    checks.splice(checks.indexOf(come), 1, { ...come, before: gone.before })
    checks.splice(checks.indexOf(gone), 1)
  }
  return checks
}
