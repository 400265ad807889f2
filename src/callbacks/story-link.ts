import type { Callback } from '~/api/contract/callback'

type Entity = Pick<Callback, 'entityType' | 'entityId' | 'entityNumber'>

/** The story of a callback's entity; with a workflow in front, and the callback opened, where they are given. */
export function storyLink(
  { entityType, entityId, entityNumber }: Entity,
  more: { workflowId?: string | null; open?: string | null } = {},
): string {
  const parameters = new URLSearchParams(
    entityNumber === null ? { type: entityType, id: entityId } : { number: entityNumber },
  )
  if (more.workflowId != null) parameters.set('workflow', more.workflowId)
  if (more.open != null) parameters.set('open', more.open)
  return `/story?${parameters}`
}
