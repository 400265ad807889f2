import type { Callback } from '~/api/contract/callback'
import type { StorySearch } from './search'

/** The entity's callbacks as a list; with one opened, and one match in it, where they are given. */
export function callbacksLink(
  search: Pick<StorySearch, 'entityNumber' | 'entityType' | 'entityId'>,
  opened: { callback: Callback; workflowId: string | null } | null,
): string {
  const { entityNumber, entityType, entityId } = search
  const parameters = new URLSearchParams()
  if (entityNumber !== null) parameters.set('number', entityNumber)
  if (entityType !== null) parameters.set('type', entityType)
  if (entityId !== null) parameters.set('id', entityId)
  if (opened) {
    parameters.set('open', opened.callback.callbackId)
    if (opened.workflowId !== null) parameters.set('match', opened.workflowId)
  }
  return `/callbacks?${parameters}`
}
