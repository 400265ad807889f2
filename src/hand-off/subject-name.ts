import type { Match } from '~/api/contract/callback'

/** What a subject is called on buttons and in messages. */
export function subjectName(workflow: Pick<Match, 'workflowId' | 'workflowName'> | null): string {
  if (workflow === null) return 'this callback'
  return workflow.workflowName === '' ? `workflow ${workflow.workflowId}` : `“${workflow.workflowName}”`
}
