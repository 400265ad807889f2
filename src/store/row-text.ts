import type { Callback, Comparison, Match } from '~/api/contract/callback'

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}

function remembered<T extends object>(search: (item: T) => boolean): (item: T) => boolean {
  const results = new Map<T, boolean>()
  return (item) => {
    const known = results.get(item)
    if (known !== undefined) return known
    const result = search(item)
    results.set(item, result)
    return result
  }
}

/**
 * A test for rows that hold a text anywhere: entity, ids, workflow names, reasons, recorded values, the error. Letter
 * case does not count. What rows share is searched once.
 */
export function textSearch(text: string): (row: Callback) => boolean {
  const wanted = text.trim().toLowerCase()
  const holds = (value: string | null) => value !== null && value.toLowerCase().includes(wanted)

  const inComparison = remembered(
    (check: Comparison) =>
      holds(check.fieldName) || holds(textOf(check.ruleValue)) || holds(textOf(check.fieldValue)),
  )
  const inMatch = remembered(
    (match: Match) =>
      holds(match.workflowName) ||
      holds(match.matchReason) ||
      (match.details?.comparisons.some(inComparison) ?? false),
  )
  const inMatches = remembered((matches: readonly Match[]) => matches.some(inMatch))

  return (row) =>
    holds(row.entityNumber) ||
    holds(row.entityId) ||
    holds(row.callbackId) ||
    holds(row.errorMessage) ||
    holds(row.matcherRunId) ||
    (row.workflowMatches !== null && inMatches(row.workflowMatches))
}
