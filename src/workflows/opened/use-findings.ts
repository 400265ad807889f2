import { useEffect, useState } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type WorkflowFindings, workflowFindingsOf } from '~/store/health/workflow-findings'

/** What the rows show of one workflow, or of fewer rows while they are being read; null before the first answer. */
export function useFindings(rows: CallbackRows, workflowId: string): WorkflowFindings | null {
  const [findings, setFindings] = useState<WorkflowFindings | null>(null)
  // Looking for rule edits lets the browser breathe in between, which rendering cannot.
  useEffect(() => {
    const controller = new AbortController()
    void workflowFindingsOf(rows, workflowId, controller.signal).then((next) => {
      if (next !== null && !controller.signal.aborted) setFindings(next)
    })
    return () => controller.abort()
  }, [rows, workflowId])
  return findings
}
