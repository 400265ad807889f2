import type { Callback } from '~/api/contract/callback'
import { writeList } from '~/lib/link-list'
import type { TimeWindow } from '~/lib/window'
import { writeWindow } from '~/lib/window-in-link'

type Narrowed = {
  workflowId: string
  /** Fields with a check that did not hold, of this or of another workflow: the filter there knows no better. */
  field?: string
  category?: string
  outcome?: string
}

/** The callbacks page over the same absolute window, with those of one workflow. */
export function callbacksLink(window: TimeWindow, { workflowId, field, category, outcome }: Narrowed): string {
  const query = new URLSearchParams({ ...writeWindow(window), workflow: workflowId })
  if (field !== undefined) query.set('field', writeList([field]))
  if (category !== undefined) query.set('category', writeList([category]))
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
