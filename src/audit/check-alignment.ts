import { groupComparisons, type ComparisonGroup } from './grouping'
import { operatorOf } from './operator'
import { valueKey } from './recorded-text'

/** The same check of one rule on two callbacks; null where a side did not record it. */
export type AlignedCheck = {
  fieldName: string
  /** As recorded on the later side where it is recorded there. */
  operator: string
  before: ComparisonGroup | null
  after: ComparisonGroup | null
}

/** A list is one check; checks that only share field and operator are taken apart. */
function singleChecks(groups: readonly ComparisonGroup[]): ComparisonGroup[] {
  return groups.flatMap((group) =>
    group.kind === 'several'
      ? group.comparisons.flatMap((comparison) => groupComparisons([comparison]))
      : [group],
  )
}

function byFieldAndOperator(groups: readonly ComparisonGroup[]): Map<string, ComparisonGroup[]> {
  const found = new Map<string, ComparisonGroup[]>()
  for (const group of singleChecks(groups)) {
    const key = JSON.stringify([operatorOf(group.operator).label, group.fieldName])
    const same = found.get(key)
    if (same) same.push(group)
    else found.set(key, [group])
  }
  return found
}

/** What a check asks for: equal for checks that ask the same, operator included. */
export function ruleValuesKey({ operator, comparisons }: ComparisonGroup): string {
  return JSON.stringify([
    operatorOf(operator).label,
    ...comparisons.map(({ ruleValue }) => valueKey(ruleValue)),
  ])
}

function pairOf(before: ComparisonGroup | null, after: ComparisonGroup | null): AlignedCheck | null {
  const named = after ?? before
  return named && { fieldName: named.fieldName, operator: named.operator, before, after }
}

/** Equal rule values first; where one is left on each side, those two are the same check with another rule value. */
function pairs(before: readonly ComparisonGroup[], after: readonly ComparisonGroup[]): AlignedCheck[] {
  const left = [...before]
  const found = after.map((group): [ComparisonGroup | null, ComparisonGroup] => {
    const index = left.findIndex((candidate) => ruleValuesKey(candidate) === ruleValuesKey(group))
    return [index === -1 ? null : (left.splice(index, 1)[0] ?? null), group]
  })
  const unpaired = found.filter(([partner]) => partner === null)
  const [open] = unpaired
  if (unpaired.length === 1 && left.length === 1 && open) open[0] = left.pop() ?? null
  return [
    ...found.map(([one, other]) => pairOf(one, other)),
    ...left.map((group) => pairOf(group, null)),
  ].filter((aligned) => aligned !== null)
}

/** The checks of one workflow on two callbacks side by side, in the later one's order. */
export function alignChecks(
  before: readonly ComparisonGroup[],
  after: readonly ComparisonGroup[],
): AlignedCheck[] {
  const earlier = byFieldAndOperator(before)
  const later = byFieldAndOperator(after)
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((key) =>
    pairs(earlier.get(key) ?? [], later.get(key) ?? []),
  )
}

export function isFlipped({ before, after }: AlignedCheck): boolean {
  return before !== null && after !== null && before.isHeld !== after.isHeld
}
