import type { Comparison } from '~/api/contract/callback'
import { operatorOf } from './operator'
import { valueKey } from './recorded-text'

/**
 * - one: a single comparison.
 * - list-of-equals: several "=" of one field on one actual value: one that held says yes.
 * - list-of-not-equals: several "≠" of one field: one that did not hold says no.
 * - several: any other operator more than once. How its checks are combined is not recorded, so each counts by itself.
 */
type GroupKind = 'one' | 'list-of-equals' | 'list-of-not-equals' | 'several'

export type ComparisonGroup = {
  fieldName: string
  /** As recorded, in the first of its spellings. */
  operator: string
  kind: GroupKind
  /** In recorded order, never empty. */
  comparisons: readonly [Comparison, ...Comparison[]]
  /** How many of the comparisons are recorded as held, and as not held. */
  held: number
  notHeld: number
  /** Does the group as a whole say yes? A list counts as one check. */
  isHeld: boolean
  /** How many checks the group stands for in "of N recorded checks". */
  checks: number
  checksNotHeld: number
}

function kindOf(comparisons: readonly [Comparison, ...Comparison[]]): GroupKind {
  const [first, ...others] = comparisons
  if (others.length === 0) return 'one'
  const actual = valueKey(first.fieldValue)
  const isActual = ({ fieldValue }: Comparison) => fieldValue === first.fieldValue || valueKey(fieldValue) === actual
  if (!others.every(isActual)) return 'several'
  const { family } = operatorOf(first.operator)
  if (family === 'equality') return 'list-of-equals'
  return family === 'inequality' ? 'list-of-not-equals' : 'several'
}

function groupOf(comparisons: readonly [Comparison, ...Comparison[]]): ComparisonGroup {
  const kind = kindOf(comparisons)
  const held = comparisons.filter((comparison) => comparison.isMatch).length
  const notHeld = comparisons.length - held
  const isHeld = kind === 'list-of-equals' ? held > 0 : notHeld === 0
  const isList = kind === 'list-of-equals' || kind === 'list-of-not-equals'
  const [{ fieldName, operator }] = comparisons
  return {
    fieldName,
    operator,
    kind,
    comparisons,
    held,
    notHeld,
    isHeld,
    checks: isList ? 1 : comparisons.length,
    checksNotHeld: isList ? Number(!isHeld) : notHeld,
  }
}

/**
 * Comparisons by field and operator, in recorded order of their first. Spellings of one operator ("=", "equals") share a
 * group, different operators on one field stay apart.
 */
export function groupComparisons(comparisons: readonly Comparison[]): ComparisonGroup[] {
  const groups = new Map<string, [Comparison, ...Comparison[]]>()
  let last: [Comparison, ...Comparison[]] | undefined
  for (const comparison of comparisons) {
    const { fieldName, operator } = comparison
    // Lists repeat one field and operator dozens of times.
    if (last?.[0].fieldName === fieldName && last[0].operator === operator) {
      last.push(comparison)
      continue
    }
    const key = JSON.stringify([operatorOf(operator).label, fieldName])
    last = groups.get(key)
    if (last) last.push(comparison)
    else groups.set(key, (last = [comparison]))
  }
  return [...groups.values()].map(groupOf)
}

export function sumOfChecks(groups: readonly ComparisonGroup[]): { recorded: number; notHeld: number } {
  let recorded = 0
  let notHeld = 0
  for (const group of groups) {
    recorded += group.checks
    notHeld += group.checksNotHeld
  }
  return { recorded, notHeld }
}
