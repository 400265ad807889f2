import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { CallbackPage } from '~/api/callback-page'
import { workflowNamesOf } from '~/store/workflow-names'
import type { NamedWorkflow } from './workflow-commands'

/**
 * The workflows that the callbacks loaded so far name, by name. The API lists none, and the pages of callbacks that any page
 * of the dashboard has asked for are all that is known.
 */
export function loadedWorkflows(queries: QueryClient): readonly NamedWorkflow[] {
  const asked = queries.getQueriesData<InfiniteData<CallbackPage>>({ queryKey: ['callbacks'] })
  const names = new Map(asked.flatMap(([, data]) => data?.pages.flatMap(({ rows }) => [...workflowNamesOf(rows)]) ?? []))
  return [...names]
    .map(([workflowId, name]) => ({ workflowId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
