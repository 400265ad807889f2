import type { Comparison, Match } from '~/api/contract/callback'
import { gateOf } from './gate'
import { groupComparisons, sumOfChecks, type ComparisonGroup } from './grouping'
import type { Audited } from './verdict-opening'

/** One of two is not "nearly": half of it did not hold. */
const CHECKS_AT_LEAST = 3

/**
 * Is there no check that held on each of two fields where one did not hold? Then at least two checks of any grouping did not
 * hold.
 */
function failsOnTwoFields(comparisons: readonly Comparison[]): boolean {
  let failed: string | null = null
  for (const { isMatch, fieldName } of comparisons) {
    if (isMatch || failed === fieldName) continue
    if (comparisons.some((other) => other.isMatch && other.fieldName === fieldName)) continue
    if (failed !== null) return true
    failed = fieldName
  }
  return false
}

/**
 * The one recorded check that did not hold where the rule said no and every other held, or null. A fact of this record,
 * to be worded as "every recorded check but one held": exceptions are recorded like any other check, so that this one
 * decided is not proven. For that see `oneCheckAway`.
 */
export function nearlyMatched(
  callback: Audited,
  match: Match,
  alternatives: ReadonlySet<string>,
): ComparisonGroup | null {
  const comparisons = match.details?.comparisons ?? []
  if (comparisons.length < CHECKS_AT_LEAST || alternatives.has(match.workflowId)) return null
  if (gateOf(callback, match) !== 'rule-said-no') return null
  // Grouping is dear, and every row in sight asks for each of its matches.
  if (comparisons.every(({ isMatch }) => isMatch) || failsOnTwoFields(comparisons)) return null
  const groups = groupComparisons(comparisons)
  const { notHeld, recorded } = sumOfChecks(groups)
  if (notHeld !== 1 || recorded < CHECKS_AT_LEAST) return null
  return groups.find(({ isHeld }) => !isHeld) ?? null
}
