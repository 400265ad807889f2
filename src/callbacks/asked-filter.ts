import { type CallbackFilter, filterParams, namesEntity } from '~/api/callback-filter'
import { DAY_MS, MINUTE_MS } from '~/lib/window'

/**
 * What is really asked: the filter of the link, or the last 24 hours where the link names nothing that the API could look
 * up. `openedAtMs` is when the page was opened, so that the question stays the same while the page stays open.
 */
export function askedFilter(filter: CallbackFilter, openedAtMs: number): CallbackFilter {
  if (filter.sinceMs !== null || namesEntity(filter)) return filter
  const endMs = Math.min(filter.untilMs ?? openedAtMs, openedAtMs)
  return { ...filter, sinceMs: Math.floor((endMs - DAY_MS) / MINUTE_MS) * MINUTE_MS }
}

/** A workflow beside an entity is a question about the two: "why did it, or didn't it, start on this ticket?" */
export function asksAboutWorkflow(filter: CallbackFilter): boolean {
  return filter.workflowId !== null && namesEntity(filter)
}

/**
 * What the API is sent. For a question about a workflow the entity's callbacks are asked for whole: those on which the
 * workflow was not evaluated are part of the answer.
 */
export function sentFilter(filter: CallbackFilter): CallbackFilter {
  return asksAboutWorkflow(filter) ? { ...filter, workflowId: null } : filter
}

/** The rows that this brings are all that the API has of one entity, once there are no more pages. */
export function coversEntity(filter: CallbackFilter): boolean {
  const narrowing = filterParams({ ...filter, entityType: null, entityId: null, entityNumber: null }, 'upper')
  return namesEntity(filter) && Object.keys(narrowing).length === 0
}
