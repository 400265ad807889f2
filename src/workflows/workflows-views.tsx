import type { Params } from '~/views/own-link'
import { ViewBar } from '~/views/view-bar'
import { parseWorkflowsSearch, type WorkflowsSearch, writeWorkflowsSearch } from './search'

/** What of the page's link makes a view: not the workflow that is open. */
function viewParams(params: Params): Params {
  return writeWorkflowsSearch({ ...parseWorkflowsSearch({ ...params }, Date.now()), workflowId: null })
}

export function WorkflowsViews({ search, nowMs }: { search: WorkflowsSearch; nowMs: number }) {
  return <ViewBar page={{ path: '/workflows', params: writeWorkflowsSearch(search) }} canonical={viewParams} nowMs={nowMs} />
}
