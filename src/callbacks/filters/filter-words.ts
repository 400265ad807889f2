import type { CallbackFilter } from '~/api/callback-filter'
import { changeTypeTerm, entityTypeTerm } from '~/audit/glossary'
import { saidText } from '~/audit/recorded-text'
import { formatInstant, zoneLabel } from '~/lib/zone'

/** One filter that is on: in words, and what takes it off. */
export type FilterInWords = { name: string; words: string; without: Partial<CallbackFilter> }

export function filterInWords(filter: CallbackFilter, zone: string, workflowName: string | null): FilterInWords[] {
  const found: FilterInWords[] = []
  if (filter.entityNumber !== null) {
    found.push({ name: 'number', words: `number ${filter.entityNumber}`, without: { entityNumber: null } })
  }
  if (filter.entityType !== null || filter.entityId !== null) {
    const type = filter.entityType === null ? 'any entity' : entityTypeTerm(filter.entityType).label.toLowerCase()
    found.push({
      name: 'entity',
      words: filter.entityId === null ? type : `${type} with id ${filter.entityId}`,
      without: { entityType: null, entityId: null },
    })
  }
  if (filter.sinceMs !== null || filter.untilMs !== null) {
    const at = (ms: number) => `${formatInstant(ms, zone, 'day-minute')} ${zoneLabel(zone, ms)}`
    const from = filter.sinceMs === null ? '' : `from ${at(filter.sinceMs)} `
    found.push({
      name: 'window',
      words: `received ${from}to ${filter.untilMs === null ? 'now' : at(filter.untilMs)}`,
      without: { sinceMs: null, untilMs: null },
    })
  }
  if (filter.changeTypes.length > 0) {
    const labels = filter.changeTypes.map((type) => changeTypeTerm(type).label)
    found.push({ name: 'change', words: `change: ${labels.join(' or ')}`, without: { changeTypes: [] } })
  }
  if (filter.workflowId !== null) {
    const name = workflowName === null ? filter.workflowId : `“${workflowName}” (${filter.workflowId})`
    found.push({ name: 'workflow', words: `evaluated for workflow ${name}`, without: { workflowId: null } })
  }
  if (filter.filteredOnly) {
    found.push({ name: 'filtered out', words: 'filtered out only', without: { filteredOnly: false } })
  }
  return found.map((one) => ({ ...one, words: saidText(one.words) }))
}
