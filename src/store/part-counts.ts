/** Callbacks by part of time. */
export type PartCounts = { evaluated: number; matched: number; started: number }

/** What callbacks record of one workflow, a callback once each however often it names the workflow. */
export type WorkflowCounts = {
  /** Evaluated: named by an audit, by the started or by the failed list. Matched: in an audit. Started: in the list. */
  parts: PartCounts[]
  matchedNotStarted: number
  errors: number
  /** In that list without any audit of the workflow. */
  startedWithoutAudit: number
  failedWithoutAudit: number
  /** The newest row that has it in its started list. */
  newestStart: number | null
}

export type CountsOf = (workflowId: string) => WorkflowCounts
/** By row, its part of time: from 0 up to the number of parts. */
export type PartOf = (row: number) => number

export function createCounts(parts: number) {
  const workflows = new Map<string, WorkflowCounts>()
  const countsOf: CountsOf = (workflowId) => {
    const known = workflows.get(workflowId)
    if (known) return known
    const fresh: WorkflowCounts = {
      parts: Array.from({ length: parts }, () => ({ evaluated: 0, matched: 0, started: 0 })),
      matchedNotStarted: 0,
      errors: 0,
      startedWithoutAudit: 0,
      failedWithoutAudit: 0,
      newestStart: null,
    }
    workflows.set(workflowId, fresh)
    return fresh
  }
  return { workflows, countsOf }
}

export function addTo({ parts }: WorkflowCounts, what: keyof PartCounts, part: number, callbacks: number): void {
  const counts = parts[part]
  if (counts) counts[what] += callbacks
}
