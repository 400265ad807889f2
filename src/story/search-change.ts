import type { Callback } from '~/api/contract/callback'
import { NO_STORY, type StorySearch } from './search'

/** A cell where a workflow is given, a whole callback where not. */
export function withOpened(
  search: StorySearch,
  callback: Pick<Callback, 'callbackId' | 'createdInPsaAtMs'>,
  workflowId: string | null,
): StorySearch {
  const { callbackId, createdInPsaAtMs } = callback
  return { ...search, open: callbackId, match: workflowId, openedAtMs: createdInPsaAtMs, unread: [] }
}

export function withNothingOpened(search: StorySearch): StorySearch {
  return { ...search, open: null, match: null, openedAtMs: null, unread: [] }
}

/** Opens what is closed, and closes what is open. */
export function withToggled(
  search: StorySearch,
  callback: Pick<Callback, 'callbackId' | 'createdInPsaAtMs'>,
  workflowId: string | null,
): StorySearch {
  const isOpen = search.open === callback.callbackId && search.match === workflowId
  return isOpen ? withNothingOpened(search) : withOpened(search, callback, workflowId)
}

/** Null asks about no workflow any more. */
export function withAskedWorkflow(search: StorySearch, workflowId: string | null): StorySearch {
  return { ...search, workflowId, showsEvidence: false, unread: [] }
}

function startKey(callbackId: string, workflowId: string): string {
  return `${callbackId}~${workflowId}`
}

export function comparesStart(search: StorySearch, callbackId: string, workflowId: string): boolean {
  return search.comparedStart === startKey(callbackId, workflowId)
}

export function withToggledStart(search: StorySearch, callbackId: string, workflowId: string): StorySearch {
  const isOpen = comparesStart(search, callbackId, workflowId)
  return { ...search, comparedStart: isOpen ? null : startKey(callbackId, workflowId), unread: [] }
}

/** Another entity's story. The workflow stays: "and on that ticket?" is asked often. */
export function withNumber(search: StorySearch, entityNumber: string): StorySearch {
  return { ...NO_STORY, entityNumber, workflowId: search.workflowId }
}

/** One of several entities that share a number. */
export function withEntity(
  search: StorySearch,
  entity: { entityType: string; entityId: string },
): StorySearch {
  return { ...NO_STORY, ...entity, workflowId: search.workflowId }
}
