/** Addresses of the PSA and of Neo's own screens, as templates from the configuration; null where none is given. */
export type OutsideLinks = { ticket: string | null; workflow: string | null }

export const NO_OUTSIDE_LINKS: OutsideLinks = { ticket: null, workflow: null }

function fill(template: string, values: Record<string, string | null>): string | null {
  let isComplete = true
  const url = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === null || value === undefined) isComplete = false
    // Half a surrogate pair, at which it would throw, can come from a text that was cut.
    return encodeURIComponent((value ?? '').toWellFormed())
  })
  return isComplete ? url : null
}

/** Null where there is no template, or where the callback lacks what the template asks for. */
export function ticketUrl(links: OutsideLinks, entity: { entityId: string; entityNumber: string | null }): string | null {
  if (!links.ticket) return null
  return fill(links.ticket, { entity_id: entity.entityId, entity_number: entity.entityNumber })
}

export function workflowUrl(links: OutsideLinks, workflowId: string): string | null {
  return links.workflow ? fill(links.workflow, { workflow_id: workflowId }) : null
}
