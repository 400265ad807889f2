import { completenessOf, knownChecks } from '~/audit/known-checks'
import { matchOfShape } from '~/store/match-of-shape'
import type { WorkflowAudits } from './workflow-audits'

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

export function recordCompletenessOf({ columns, tally, all, audited }: WorkflowAudits): RecordCompleteness {
  const known = knownChecks(all.shapes.map((shape) => ({ workflowMatches: [matchOfShape(columns, shape)] })))
  const missing = new Map<string, { fieldName: string; operator: string; callbacks: number }>()
  const counts = { whole: 0, partly: 0, withoutChecks: 0, withoutDetails: 0 }
  for (const shape of tally.shapes) {
    const callbacks = tally.counts[shape] ?? 0
    const match = matchOfShape(columns, shape)
    if (match.details === null) counts.withoutDetails += callbacks
    else if (match.details.comparisons.length === 0) counts.withoutChecks += callbacks
    else {
      const answer = completenessOf(match, known, audited)
      if (answer === null) counts.whole += callbacks
      else counts.partly += callbacks
      for (const check of answer?.missing ?? []) {
        const key = `${check.operator}\n${check.fieldName}`
        const before = missing.get(key)?.callbacks ?? 0
        missing.set(key, { ...check, callbacks: before + callbacks })
      }
    }
  }
  return {
    ...counts,
    known: [...known.values()].reduce((sum, checks) => sum + checks.size, 0),
    missing: [...missing.values()].sort((a, b) => b.callbacks - a.callbacks),
  }
}
