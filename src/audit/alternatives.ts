import type { Callback, Match } from '~/api/contract/callback'
import { stopOf } from './category-stop'
import { groupComparisons } from './grouping'

/**
 * Does this record show that the workflow's checks are more than a plain "all of them"? It matched (or came as far as a
 * limit) with a check that did not hold, or its filter said no although every recorded check held. Of recorded values it
 * only matters which are the same.
 */
export function showsAlternatives({ matched, error, details }: Match): boolean {
  if (details === null || details.comparisons.length === 0) return false
  const stop = stopOf(details.category)
  const isPast = matched || stop === 'limit'
  if (!isPast && (error || stop !== 'filter')) return false
  // Grouping a long list is dear; where every check held there is no group that did not.
  if (details.comparisons.every((comparison) => comparison.isMatch)) return !isPast
  const isHeld = groupComparisons(details.comparisons).every((group) => group.isHeld)
  return isPast ? !isHeld : isHeld
}

/**
 * Ids of the workflows that these rows show to have alternatives (or), exceptions (not) or parts that are not recorded.
 * Of them nobody can say from the flat record which check decides. What other rows would show is not known.
 */
export function alternativesIn(rows: Iterable<Callback>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { workflowMatches } of rows) {
    for (const match of workflowMatches ?? []) {
      if (!found.has(match.workflowId) && showsAlternatives(match)) found.add(match.workflowId)
    }
  }
  return found
}
