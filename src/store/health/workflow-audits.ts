import type { Callback, Match } from '~/api/contract/callback'

/** A callback with its only audit of one workflow. */
export type WorkflowAudit = { callback: Callback; match: Match }

/** What rows record of one workflow. Callbacks keep their order, and of their audits only those of the workflow. */
export type WorkflowAudits = {
  /** Every callback with at least one audit of it. */
  callbacks: readonly Callback[]
  /** Callbacks with exactly one. */
  audits: readonly WorkflowAudit[]
  /** Callbacks with more than one: of those nobody can say which audit comes first, or which one counts. */
  severalAudits: number
  /** Callbacks that list it as started or failed, and have no audit of it. */
  withoutAudit: number
}

export function workflowAuditsIn(rows: readonly Callback[], workflowId: string): WorkflowAudits {
  const callbacks: Callback[] = []
  const audits: WorkflowAudit[] = []
  let withoutAudit = 0
  for (const row of rows) {
    const matches = (row.workflowMatches ?? []).filter((match) => match.workflowId === workflowId)
    const [match, ...others] = matches
    if (!match) {
      const isListed =
        row.startedWorkflowIds.includes(workflowId) || row.failedToMatchWorkflowIds.includes(workflowId)
      if (isListed) withoutAudit += 1
      continue
    }
    const callback = { ...row, workflowMatches: matches }
    callbacks.push(callback)
    if (others.length === 0) audits.push({ callback, match })
  }
  return { callbacks, audits, severalAudits: callbacks.length - audits.length, withoutAudit }
}
