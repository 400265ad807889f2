import type { Callback, Comparison, Match } from '~/api/contract/callback'
import { completenessOf, knownChecks } from '~/audit/known-checks'

/** How much of a workflow's rule its audits record. Counts are of callbacks. */
export type RecordCompleteness = {
  /** Fields with an operator that were seen on any of them: what is known of the rule. */
  known: number
  /** With every check that is known, with some of them, with none although details are recorded, without details. */
  whole: number
  partly: number
  withoutChecks: number
  withoutDetails: number
  /** Known checks that are missing on some of the partly recorded ones, most often missing first. */
  missing: readonly { fieldName: string; operator: string; callbacks: number }[]
}

/** `matches` are all of one workflow; `callbacks` are their rows. */
export function recordCompletenessOf(matches: readonly Match[], callbacks: readonly Callback[]): RecordCompleteness {
  const known = knownChecks(callbacks)
  const answers = new Map<string, ReturnType<typeof completenessOf>>()
  const missing = new Map<string, { fieldName: string; operator: string; callbacks: number }>()
  const counts = { whole: 0, partly: 0, withoutChecks: 0, withoutDetails: 0 }
  for (const match of matches) {
    const comparisons = match.details?.comparisons ?? []
    if (match.details === null) counts.withoutDetails += 1
    else if (comparisons.length === 0) counts.withoutChecks += 1
    else {
      // Thousands of audits record one of a handful of selections.
      const selection = selectionOf(match)
      const answer = answers.get(selection) ?? completenessOf(match, known, callbacks.length)
      answers.set(selection, answer)
      if (answer === null) counts.whole += 1
      else counts.partly += 1
      for (const check of answer?.missing ?? []) {
        const key = `${check.operator}\n${check.fieldName}`
        const before = missing.get(key)?.callbacks ?? 0
        missing.set(key, { ...check, callbacks: before + 1 })
      }
    }
  }
  return {
    ...counts,
    known: [...known.values()].reduce((sum, checks) => sum + checks.size, 0),
    missing: [...missing.values()].sort((a, b) => b.callbacks - a.callbacks),
  }
}

function selectionOf({ details }: Match): string {
  let selection = ''
  let last: Comparison | null = null
  for (const comparison of details?.comparisons ?? []) {
    // Lists repeat one field and operator dozens of times.
    if (last?.fieldName === comparison.fieldName && last.operator === comparison.operator) continue
    selection += `${comparison.operator}\n${comparison.fieldName}\n`
    last = comparison
  }
  return selection
}
