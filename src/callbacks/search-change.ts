import { type CallbackFilter, namesEntity } from '~/api/callback-filter'
import type { Callback } from '~/api/contract/callback'
import { EMPTY_ROW_FILTER, type RowFilter } from '~/store/row-filter'
import { toggleMatch } from './open-match'
import type { CallbacksSearch } from './search'

/** Another question to the API. What was open belonged to the last one. */
export function withFilter(search: CallbacksSearch, change: Partial<CallbackFilter>): CallbacksSearch {
  return { ...search, filter: { ...search.filter, ...change }, open: null, matches: [], compared: [], unread: [] }
}

/**
 * A ticket number is a question of its own: no entity and no window beside it, since nobody who pastes a number means
 * "within the last 24 hours", and no filter on rows that are about to be replaced. Workflow, change types and "filtered
 * out" stay: "this workflow on that ticket" is asked often.
 */
export function withNumber(search: CallbacksSearch, entityNumber: string | null): CallbacksSearch {
  const change = { entityNumber, entityType: null, entityId: null, sinceMs: null, untilMs: null }
  return { ...withFilter(search, change), rows: EMPTY_ROW_FILTER }
}

/** An entity by its id is a question of its own too, in place of a number. */
export function withEntity(
  search: CallbacksSearch,
  entity: { entityType: string | null; entityId: string | null },
): CallbacksSearch {
  if (entity.entityId === null) return withFilter(search, entity)
  return { ...withNumber(search, null), filter: { ...withNumber(search, null).filter, ...entity } }
}

/** A narrower window; what is open stays open where it lies inside. */
export function narrowedTo(
  search: CallbacksSearch,
  window: { sinceMs: number; untilMs: number },
  openCallbacks: readonly Pick<Callback, 'callbackId' | 'createdInPsaAtMs'>[],
): CallbacksSearch {
  const inside = openCallbacks
    .filter(({ createdInPsaAtMs }) => createdInPsaAtMs >= window.sinceMs && createdInPsaAtMs < window.untilMs)
    .map(({ callbackId }) => callbackId)
  const matches = search.matches.filter(({ callbackId }) => callbackId !== null && inside.includes(callbackId))
  return { ...withFilter(search, window), open: inside.length > 0 ? inside : null, matches }
}

export function withRows(search: CallbacksSearch, change: Partial<RowFilter>): CallbacksSearch {
  return { ...search, rows: { ...search.rows, ...change }, unread: [] }
}

/** `openIds` is what is open on the screen, which the link may leave unsaid. */
export function withToggledRow(
  search: CallbacksSearch,
  callbackId: string,
  openIds: readonly string[],
  opensByItself: string | null,
): CallbacksSearch {
  const isOpen = openIds.includes(callbackId)
  const open = isOpen ? openIds.filter((id) => id !== callbackId) : [...openIds, callbackId]
  const matches = search.matches
    .map((match) => ({ ...match, callbackId: match.callbackId ?? opensByItself ?? callbackId }))
    .filter((match) => open.includes(match.callbackId))
  const saysNothing = open.length === 0 && opensByItself === null
  return { ...search, open: saysNothing ? null : open, matches }
}

/** Another workflow asked about on the same callbacks: what is open stays open. */
export function withWorkflow(search: CallbacksSearch, workflowId: string | null): CallbacksSearch {
  const next = withFilter(search, { workflowId })
  if (!namesEntity(search.filter)) return next
  return { ...next, open: search.open, matches: search.matches, compared: search.compared }
}

export function withToggledComparison(search: CallbacksSearch, callbackId: string, workflowId: string): CallbacksSearch {
  return { ...search, compared: toggleMatch(search.compared, callbackId, workflowId) }
}

export function withToggledMatch(search: CallbacksSearch, callbackId: string, workflowId: string): CallbacksSearch {
  const open = search.open ?? [callbackId]
  return { ...search, open, matches: toggleMatch(search.matches, callbackId, workflowId) }
}
