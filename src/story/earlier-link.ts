import type { Callback } from '~/api/contract/callback'
import { callbacksLink } from './callbacks-link'
import { NO_STORY, writeStorySearch } from './search'
import { withOpened } from './search-change'

/** Where a workflow started before: in this story where it is the same entity, else among that one's callbacks. */
export function linkToEarlier(here: Callback, earlier: Callback, workflowId: string): string {
  const { entityType, entityId, entityNumber } = earlier
  const entity =
    entityNumber === null
      ? { entityType, entityId, entityNumber }
      : { entityNumber, entityType: null, entityId: null }
  if (here.entityType !== entityType || here.entityId !== entityId) {
    return callbacksLink(entity, { callback: earlier, workflowId })
  }
  const search = withOpened({ ...NO_STORY, ...entity }, earlier, workflowId)
  return `/story?${new URLSearchParams(writeStorySearch({ ...search, workflowId }))}`
}
