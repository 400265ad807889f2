import { lazy, Suspense } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { formatCount } from '~/lib/number'
import { Notice } from '~/ui/notice'
import { SkeletonBlock } from '~/ui/skeleton'
import type { AnswerScope } from './workflow-answer'

const WorkflowAnswerView = lazy(async () => ({
  default: (await import('./workflow-answer-view')).WorkflowAnswerView,
}))

type AskedWorkflowProps = {
  rows: CallbackRows
  scope: AnswerScope
  /** As the link has it: an id, or a name that no loaded row records. */
  workflowId: string
  workflowName: string | null
  openIds: readonly string[]
  onToggle: (callbackId: string) => void
  requestIdOf: (callbackId: string) => string | null
}

/** The answer to "why did, or didn't, this workflow start on this entity?"; its code comes when it is asked. */
export function AskedWorkflow(props: AskedWorkflowProps) {
  const { workflowId, rows } = props
  if (!/^\d+$/.test(workflowId)) {
    return (
      <Notice tone="amber" title={`No workflow called “${workflowId}” in what is loaded`} className="mx-3 my-2">
        <p className="m-0">
          None of the {formatCount(rows.length)} loaded callbacks records exactly this name once. Choose it from the list of
          workflows, or give its id: a workflow that was never evaluated here is in no list.
        </p>
      </Notice>
    )
  }
  return (
    <Suspense fallback={<SkeletonBlock className="m-3 h-40" />}>
      <WorkflowAnswerView {...props} />
    </Suspense>
  )
}
