import type { Comparison } from '~/api/contract/callback'
import { type ComparisonGroup, groupComparisons } from '~/audit/grouping'
import { asksForChange, operatorOf } from '~/audit/operator'
import { valueKey } from '~/audit/recorded-text'

/** A check as a rule asks it; a list of "=" or "≠" on one field is one check. */
export type RuleCheck = {
  fieldName: string
  /** As recorded, in one of its spellings. */
  operator: string
  kind: 'one' | 'list-of-equals' | 'list-of-not-equals'
  /** Distinct, in recorded order: one, unless it is a list. */
  ruleValues: readonly unknown[]
  /** Whether it asks about a change of the field, as triggers do. */
  isOfTrigger: boolean
}

/** A check in one audit. */
export type SeenCheck = {
  check: RuleCheck
  /** Equal for checks that ask the same. */
  key: string
  /** Field and operator, equal for all rule values. */
  fieldKey: string
  valueKeys: readonly string[]
  isHeld: boolean
  /** False where a list may go on behind its last recorded value, because that one had decided already. */
  isWhole: boolean
}

export type AuditChecks = {
  checks: readonly SeenCheck[]
  groups: readonly ComparisonGroup[]
  /** The one that did not hold, where all others did; null otherwise. */
  onlyNotHeld: SeenCheck | null
}

function seenCheck(group: ComparisonGroup, kind: RuleCheck['kind'], comparisons: readonly Comparison[], isHeld: boolean): SeenCheck {
  const { fieldName, operator } = group
  const values = new Map(comparisons.map(({ ruleValue }) => [valueKey(ruleValue), ruleValue]))
  const { label, family } = operatorOf(operator)
  const fieldKey = `${label}\n${fieldName}`
  const last = comparisons.at(-1)
  return {
    check: { fieldName, operator, kind, ruleValues: [...values.values()], isOfTrigger: asksForChange(operator) },
    key: `${fieldKey}\n${[...values.keys()].join('\n')}`,
    fieldKey,
    valueKeys: [...values.keys()],
    isHeld,
    isWhole: family === 'equality' ? last?.isMatch === false : family === 'inequality' ? last?.isMatch === true : true,
  }
}

/** How the checks of "several" are combined is not recorded, so each counts by itself; one asked twice counts once. */
function checksOfGroup(group: ComparisonGroup): SeenCheck[] {
  const { kind, comparisons, isHeld } = group
  if (kind !== 'several') return [seenCheck(group, kind, comparisons, isHeld)]
  const apart = new Map<string, SeenCheck>()
  for (const comparison of comparisons) {
    const seen = seenCheck(group, 'one', [comparison], comparison.isMatch)
    if (apart.get(seen.key)?.isHeld !== false) apart.set(seen.key, seen)
  }
  return [...apart.values()]
}

const read = new WeakMap<readonly Comparison[], AuditChecks>()

/** The checks that one audit recorded. The same list of comparisons is read once. */
export function auditChecks(comparisons: readonly Comparison[]): AuditChecks {
  const known = read.get(comparisons)
  if (known) return known
  const groups = groupComparisons(comparisons)
  const checks = groups.flatMap(checksOfGroup)
  const [only = null, ...others] = checks.filter(({ isHeld }) => !isHeld)
  const fresh = { checks, groups, onlyNotHeld: others.length === 0 ? only : null }
  read.set(comparisons, fresh)
  return fresh
}
