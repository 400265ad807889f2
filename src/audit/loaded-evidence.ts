import type { Callback } from '~/api/contract/callback'
import { alternativesIn } from './alternatives'
import { knownChecks, type KnownChecks } from './known-checks'
import { ruleEvidenceIn, type RuleEvidence } from './one-check-away'

/** What the loaded rows show of one workflow's rule. */
type KnownRule = { evidence: RuleEvidence; checks: KnownChecks; rowCount: number }

/** What all loaded rows together show of the workflows' rules, beyond the callback at hand. */
export type LoadedEvidence = {
  alternatives: ReadonlySet<string>
  /** Read from the rows when it is first asked for, that is when a match of the workflow is opened. */
  ruleOf: (workflowId: string) => KnownRule
}

/** Enough to know a rule by, and few enough to be read while a row opens. */
const ROWS_READ_AT_MOST = 500

/** The newest rows with an audit of the workflow, each with that audit alone. */
function rowsOf(rows: readonly Callback[], workflowId: string): Callback[] {
  const found: Callback[] = []
  for (const row of rows) {
    const match = row.workflowMatches?.find((candidate) => candidate.workflowId === workflowId)
    if (!match) continue
    found.push({ ...row, workflowMatches: [match] })
    if (found.length === ROWS_READ_AT_MOST) break
  }
  return found
}

/** `rows` newest first. */
export function loadedEvidence(rows: readonly Callback[]): LoadedEvidence {
  const known = new Map<string, KnownRule>()
  return {
    alternatives: alternativesIn(rows),
    ruleOf: (workflowId) => {
      const before = known.get(workflowId)
      if (before) return before
      const read = rowsOf(rows, workflowId)
      const rule = { evidence: ruleEvidenceIn(read), checks: knownChecks(read), rowCount: read.length }
      known.set(workflowId, rule)
      return rule
    },
  }
}
