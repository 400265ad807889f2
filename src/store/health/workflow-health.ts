import type { GateId } from '~/audit/gate'
import type { TimeWindow } from '~/lib/window'

export type OverTime = { evaluated: number; matched: number; started: number }

/** One workflow over the rows that were counted. Counts are of callbacks, except `gates`. */
export type WorkflowHealth = {
  workflowId: string
  /** Null where no audit names it. */
  name: string | null
  /** Named in whatever way: by an audit, by the started or by the failed list. */
  evaluated: number
  /** With an audit that matched. */
  matched: number
  /** In the started list: another record than the audit, which may disagree. */
  started: number
  /** With an audit that matched, and not in the started list. */
  matchedNotStarted: number
  /** With an audit that ended in an error. */
  errors: number
  /** In the started list without any audit of the workflow, and in the failed list without one. */
  startedWithoutAudit: number
  failedWithoutAudit: number
  audits: number
  /** Audits by gate, in the usual order; only those that occur. */
  gates: readonly { gate: GateId; audits: number }[]
  /** By creation in the PSA; of the newest callback in whose started list it is. */
  newestStart: { callbackId: string; atMs: number } | null
  /** One entry for each of `WorkflowsHealth.bins`. */
  overTime: readonly OverTime[]
}

/** Plain data throughout, so that a worker can hand it over. */
export type WorkflowsHealth = {
  callbacks: number
  /** Callbacks for which the API recorded no audits at all. */
  withoutMatches: number
  /** Creation of the oldest and the newest counted callback; null where none was. */
  oldestMs: number | null
  newestMs: number | null
  /** Equal parts of the window, oldest first. What was created outside it counts in the first or last part. */
  bins: readonly TimeWindow[]
  /** Those that the rows name, by id as it comes; the API lists no workflows, so no other can be known. */
  workflows: readonly WorkflowHealth[]
}

/** What an owner looks for; a workflow may have several. */
export const STANDINGS = ['never-matched', 'matched-never-started', 'errors', 'without-audit'] as const
export type Standing = (typeof STANDINGS)[number]

export function standingsOf(workflow: WorkflowHealth): Standing[] {
  const { audits, matched, started, errors, startedWithoutAudit, failedWithoutAudit } = workflow
  const holds: Record<Standing, boolean> = {
    // Where it started although no audit says that it matched, the records disagree; see 'without-audit'.
    'never-matched': audits > 0 && matched === 0 && started === 0,
    'matched-never-started': matched > 0 && started === 0,
    errors: errors > 0,
    'without-audit': startedWithoutAudit + failedWithoutAudit > 0,
  }
  return STANDINGS.filter((standing) => holds[standing])
}
