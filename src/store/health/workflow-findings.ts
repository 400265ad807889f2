import { readHead } from '~/api/columns/row-reading'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type RuleEvidence, ruleEvidenceIn } from '~/audit/one-check-away'
import type { RuleEdit } from '~/audit/rule-edit'
import { breathe, STRETCH_MS } from '~/lib/breathe'
import { shapesOf } from '~/store/audit-shapes'
import { matchOfShape } from '~/store/match-of-shape'
import { type Blocker, blockersIn } from './blockers'
import { checkCountsOf } from './check-counts'
import { type DeadCheck, deadChecksIn } from './dead-checks'
import { editsByField } from './edits-by-field'
import { type NearMisses, nearMissesIn } from './near-misses'
import { type RecordCompleteness, recordCompletenessOf } from './record-completeness'
import { type WorkflowAudits, workflowAuditsIn } from './workflow-audits'

/** What the rows show of one workflow's rule. */
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
  /** None where alternatives are proven. */
  nearMisses: NearMisses
  deadChecks: readonly DeadCheck[]
  /** Newest first. */
  edits: readonly RuleEdit[]
  completeness: RecordCompleteness
}

/** What one audit of each shape proves, all of them do: the newest stands for them. */
function evidenceOf({ columns, all }: WorkflowAudits): RuleEvidence {
  return ruleEvidenceIn(
    all.shapes.map((shape) => ({
      ...readHead(columns, all.newestRows[shape] ?? 0),
      workflowMatches: [matchOfShape(columns, shape)],
    })),
  )
}

/** Lets the screen have its turn where a stretch of work has become long; false once `signal` has ended it all. */
function createPause(signal: AbortSignal): () => Promise<boolean> {
  let stretchEndsMs = performance.now() + STRETCH_MS
  return async () => {
    if (performance.now() >= stretchEndsMs) {
      await breathe()
      stretchEndsMs = performance.now() + STRETCH_MS
    }
    return !signal.aborted
  }
}

/**
 * Looks at one workflow in all rows, in stretches that leave the screen free. Resolves with null where `signal` ended it;
 * never rejects. `rows` newest first.
 */
export async function workflowFindingsOf(
  rows: CallbackRows,
  workflowId: string,
  signal: AbortSignal,
): Promise<WorkflowFindings | null> {
  const goesOn = createPause(signal)
  const { columns } = rows
  const audits = workflowAuditsIn(rows, workflowId)
  if (!(await goesOn())) return null
  const counts = checkCountsOf(columns, audits.tally)
  if (!(await goesOn())) return null
  const evidence = evidenceOf(audits)
  const nearMisses = nearMissesIn(audits, evidence)
  if (!(await goesOn())) return null
  const edits: RuleEdit[] = []
  for (const found of editsByField(audits)) {
    edits.push(...found)
    // One after the other is the point: to stop in between.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await goesOn())) return null
  }
  const shapes = shapesOf(columns)
  const countOf = (shape: number) => audits.tally.counts[shape] ?? 0
  return {
    workflowId,
    rows: rows.length,
    audited: audits.audited,
    saidNo: audits.tally.shapes.reduce((sum, shape) => sum + (shapes[shape]?.gate === 'rule-said-no' ? countOf(shape) : 0), 0),
    matched: audits.tally.shapes.reduce((sum, shape) => sum + (shapes[shape]?.matched ? countOf(shape) : 0), 0),
    severalAudits: audits.severalAudits,
    withoutAudit: audits.withoutAudit,
    hasAlternatives: evidence.alternatives.has(workflowId),
    blockers: blockersIn(counts),
    nearMisses,
    deadChecks: deadChecksIn(counts),
    edits: edits.toSorted((a, b) => a.firstSeenAfterMs - b.firstSeenAfterMs).toReversed(),
    completeness: recordCompletenessOf(audits),
  }
}
