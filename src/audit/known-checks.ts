import type { Callback, Match } from '~/api/contract/callback'
import { counted } from '~/lib/text'
import { operatorOf } from './operator'

type KnownCheck = { fieldName: string; operator: string }

/** By workflow id: every check that these rows record of it, by field and operator. A list is one check. */
export type KnownChecks = ReadonlyMap<string, ReadonlyMap<string, KnownCheck>>

type Completeness = {
  recordedHere: number
  known: number
  /** Known checks that are not recorded here, in the order in which they were first seen. */
  missing: readonly KnownCheck[]
  sentence: string
}

function keyOf({ fieldName, operator }: KnownCheck): string {
  return JSON.stringify([operatorOf(operator).label, fieldName])
}

/** What the audits of these rows record of each workflow, taken together. */
export function knownChecks(rows: Iterable<Pick<Callback, 'workflowMatches'>>): KnownChecks {
  const known = new Map<string, Map<string, KnownCheck>>()
  const spellings = new Set<string>()
  for (const { workflowMatches } of rows) {
    for (const { workflowId, details } of workflowMatches ?? []) {
      let last: KnownCheck | null = null
      for (const comparison of details?.comparisons ?? []) {
        // Lists repeat one field and operator dozens of times.
        if (last?.fieldName === comparison.fieldName && last.operator === comparison.operator) continue
        last = comparison
        const spelling = `${workflowId}\n${comparison.operator}\n${comparison.fieldName}`
        if (spellings.has(spelling)) continue
        spellings.add(spelling)
        const checks = known.get(workflowId) ?? new Map<string, KnownCheck>()
        known.set(workflowId, checks)
        const key = keyOf(comparison)
        if (!checks.has(key))
          checks.set(key, { fieldName: comparison.fieldName, operator: comparison.operator })
      }
    }
  }
  return known
}

/**
 * How much of what is known of the workflow's checks, from `rowCount` rows, is recorded on this match; null where nothing more is known. An
 * inference: a check seen elsewhere may belong to another trigger, or to the rule before or after an edit.
 */
export function completenessOf(match: Match, known: KnownChecks, rowCount: number): Completeness | null {
  const here = new Set((match.details?.comparisons ?? []).map(keyOf))
  const checks = known.get(match.workflowId) ?? new Map<string, KnownCheck>()
  const missing = [...checks].filter(([key]) => !here.has(key)).map(([, check]) => check)
  if (missing.length === 0) return null
  const total = here.size + missing.length
  const recordedHere = here.size === 0 ? 'None' : String(here.size)
  return {
    recordedHere: here.size,
    known: total,
    missing,
    sentence: `${recordedHere} of the ${counted(total, 'check')} seen for this workflow on ${counted(rowCount, 'loaded callback')} ${here.size === 1 ? 'is' : 'are'} recorded here. Inference: matching stopped before the others, or they belong to another trigger or another version of the rule.`,
  }
}
