import type { Callback } from '~/api/contract/callback'
import { gateOf } from '~/audit/gate'
import { ruleEvidenceIn } from '~/audit/one-check-away'
import { type RuleEdit, ruleEditsIn } from '~/audit/rule-edit'
import { breathe, STRETCH_MS } from '~/lib/breathe'
import { type Blocker, blockersIn } from './blockers'
import { createCheckTally } from './check-tally'
import { type DeadCheck, deadChecksIn } from './dead-checks'
import { nearestFirst, type NearMiss, nearMissOf } from './near-misses'
import { type RecordCompleteness, recordCompletenessOf } from './record-completeness'
import { workflowAuditsIn } from './workflow-audits'

/** What the rows show of one workflow's rule. Plain data, so that a worker can hand it over. */
export type WorkflowFindings = {
  workflowId: string
  /** Rows that were looked at, and those with an audit of the workflow. */
  rows: number
  audited: number
  /** Of the audited: those where the rule said no, those that matched. */
  saidNo: number
  matched: number
  /** Callbacks with more than one audit of it: left out of blockers, near misses, dead checks and completeness. */
  severalAudits: number
  /** In the started or the failed list, without an audit. */
  withoutAudit: number
  /** Proven by these rows: alternatives (or), exceptions (not), or parts of the rule that are not recorded. */
  hasAlternatives: boolean
  blockers: readonly Blocker[]
  /** Nearest first; empty where alternatives are proven. */
  nearMisses: readonly NearMiss[]
  deadChecks: readonly DeadCheck[]
  /** Newest first. */
  edits: readonly RuleEdit[]
  completeness: RecordCompleteness
}

/**
 * Looks at one workflow in all rows, in stretches that leave the screen free. Resolves with null where `signal` ended it;
 * never rejects. `rows` newest first.
 */
export async function workflowFindingsOf(
  rows: readonly Callback[],
  workflowId: string,
  signal: AbortSignal,
): Promise<WorkflowFindings | null> {
  const { callbacks, audits, severalAudits, withoutAudit } = workflowAuditsIn(rows, workflowId)
  const tally = createCheckTally()
  const nearMisses: NearMiss[] = []
  let saidNo = 0
  let matched = 0

  const isDone = await inStretches(audits, signal, ({ callback, match }) => {
    const gate = gateOf(callback, match)
    if (gate === 'rule-said-no') saidNo += 1
    if (match.matched) matched += 1
    // Where reading a rule ended in an error, what stands there is the beginning of a check and looks like a whole one.
    if (gate !== 'error') tally.add(callback, gate, match.details?.comparisons ?? [])
  })
  if (!isDone) return null
  // Of most callbacks a workflow records no check: there is nothing in them that a rule could be known by.
  const withChecks = callbacks.filter(({ workflowMatches }) =>
    workflowMatches?.some(({ details }) => details !== null && details.comparisons.length > 0),
  )
  const evidence = ruleEvidenceIn(withChecks)
  await breathe()
  const isSearched = await inStretches(audits, signal, (audit) => {
    const nearMiss = nearMissOf(audit, evidence)
    if (nearMiss) nearMisses.push(nearMiss)
  })
  if (!isSearched) return null
  const edits = ruleEditsIn(withChecks).toReversed()
  await breathe()
  const completeness = recordCompletenessOf(audits.map(({ match }) => match), callbacks)
  const counts = tally.counts()
  return {
    workflowId,
    rows: rows.length,
    audited: callbacks.length,
    saidNo,
    matched,
    severalAudits,
    withoutAudit,
    hasAlternatives: evidence.alternatives.has(workflowId),
    blockers: blockersIn(counts),
    nearMisses: nearMisses.sort(nearestFirst),
    deadChecks: deadChecksIn(counts),
    edits,
    completeness,
  }
}

async function inStretches<T>(items: readonly T[], signal: AbortSignal, visit: (item: T) => void): Promise<boolean> {
  let stretchEndsMs = performance.now() + STRETCH_MS
  for (const item of items) {
    visit(item)
    if (performance.now() < stretchEndsMs) continue
    // One after the other is the point: to stop in between.
    // oxlint-disable-next-line no-await-in-loop
    await breathe()
    if (signal.aborted) return false
    stretchEndsMs = performance.now() + STRETCH_MS
  }
  return !signal.aborted
}
