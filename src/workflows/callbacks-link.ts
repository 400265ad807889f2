import type { Callback } from '~/api/contract/callback'
import { writeList } from '~/lib/link-list'
import type { TimeWindow } from '~/lib/window'
import { writeWindow } from '~/lib/window-in-link'

type Narrowed = {
  workflowId: string
  /** A field with a check that did not hold, and the categories: in one and the same audit of the workflow. */
  field?: string
  categories?: readonly string[]
  outcome?: string
}

/** The callbacks page over the same absolute window, with those of one workflow. */
export function callbacksLink(window: TimeWindow, { workflowId, field, categories = [], outcome }: Narrowed): string {
  const query = new URLSearchParams({ ...writeWindow(window), workflow: workflowId })
  if (field !== undefined) query.set('field', writeList([field]))
  if (categories.length > 0) query.set('category', writeList(categories))
  // What the API is asked for is a callback; only beside the filter on loaded rows do the two have to be of its audits.
  if (field !== undefined || categories.length > 0) query.set('with', writeList([workflowId]))
  if (outcome !== undefined) query.set('outcome', outcome)
  return `/callbacks?${query}`
}

type Found = Pick<Callback, 'callbackId' | 'entityType' | 'entityId' | 'entityNumber'>

/** One callback, open at its audit of the workflow, found by its entity so that it is there whatever is loaded. */
export function oneCallbackLink({ callbackId, entityType, entityId, entityNumber }: Found, workflowId: string): string {
  const entity: Record<string, string> = entityNumber === null ? { type: entityType, id: entityId } : { number: entityNumber }
  const query = new URLSearchParams({ ...entity, open: writeList([callbackId]), match: writeList([workflowId]) })
  return `/callbacks?${query}`
}

/** The story of the entity, with the workflow in front and the callback open. */
export function storyLink({ callbackId, entityType, entityId, entityNumber }: Found, workflowId: string): string {
  const entity: Record<string, string> = entityNumber === null ? { type: entityType, id: entityId } : { number: entityNumber }
  return `/story?${new URLSearchParams({ ...entity, workflow: workflowId, open: callbackId })}`
}
