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

/** `newestWith` gives the newest rows with an audit of the workflow, so many at most, each with that audit alone. */
export function evidenceFrom(
  alternatives: ReadonlySet<string>,
  newestWith: (workflowId: string, atMost: number) => readonly Callback[],
): LoadedEvidence {
  const known = new Map<string, KnownRule>()
  return {
    alternatives,
    ruleOf: (workflowId) => {
      const before = known.get(workflowId)
      if (before) return before
      const read = newestWith(workflowId, ROWS_READ_AT_MOST)
      const rule = { evidence: ruleEvidenceIn(read), checks: knownChecks(read), rowCount: read.length }
      known.set(workflowId, rule)
      return rule
    },
  }
}

function newestIn(rows: readonly Callback[], workflowId: string, atMost: number): Callback[] {
  const found: Callback[] = []
  for (const row of rows) {
    const match = row.workflowMatches?.find((candidate) => candidate.workflowId === workflowId)
    if (!match) continue
    found.push({ ...row, workflowMatches: [match] })
    if (found.length === atMost) break
  }
  return found
}

/** Of the rows of one entity; `rows` newest first. */
export function loadedEvidence(rows: readonly Callback[]): LoadedEvidence {
  return evidenceFrom(alternativesIn(rows), (workflowId, atMost) => newestIn(rows, workflowId, atMost))
}
