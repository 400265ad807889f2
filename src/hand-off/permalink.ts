import { filterFinding } from './finding-filter'
import type { Subject } from './subject'

function instantText(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** Lists in the page's links are joined by commas, so that a comma inside an item has to be written otherwise. */
function listItem(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(',', '%2C')
}

/** Absolute; opens the callback, and the match where the subject is one. Null for what was read from a file. */
export function permalinkOf({ callback, workflow, source, isMasked }: Subject): string | null {
  if (source.kind === 'file') return null
  const filter = filterFinding(callback, isMasked)
  const all: [name: string, value: string | null][] = [
    ['number', filter.entityNumber],
    ['type', filter.entityType],
    ['id', filter.entityId],
    ['since', filter.sinceMs === null ? null : instantText(filter.sinceMs)],
    ['until', filter.untilMs === null ? null : instantText(filter.untilMs)],
    ['open', listItem(callback.callbackId)],
    ['match', workflow && listItem(workflow.workflowId)],
  ]
  const given = all.filter((entry): entry is [string, string] => entry[1] !== null)
  return `${source.pageOrigin}/callbacks?${new URLSearchParams(given)}`
}
