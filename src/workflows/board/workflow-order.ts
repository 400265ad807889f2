import type { WorkflowHealth } from '~/store/health/workflow-health'
import type { WorkflowSort } from '~/workflows/workflow-sort'
import { workflowTitle } from './shown-workflows'

/** The workflows in the order of the table, equal ones as they came. */
export function inOrder(workflows: readonly WorkflowHealth[], { column, descending }: WorkflowSort): WorkflowHealth[] {
  const sign = descending ? -1 : 1
  const keyed = workflows.map((workflow) => ({
    workflow,
    key: column === 'name' ? workflowTitle(workflow).toLowerCase() : workflow[column],
  }))
  return keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign)).map(({ workflow }) => workflow)
}
