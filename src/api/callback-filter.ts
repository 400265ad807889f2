import { DAY_MS, MINUTE_MS } from '~/lib/window'

/** The filters that the API itself has. Null, empty and false mean "not asked for". */
export type CallbackFilter = {
  entityType: string | null
  entityId: string | null
  entityNumber: string | null
  sinceMs: number | null
  untilMs: number | null
  changeTypes: readonly string[]
  workflowId: string | null
  filteredOnly: boolean
}

export type FilterProblem = { field: keyof CallbackFilter; message: string }

export const EMPTY_FILTER: CallbackFilter = {
  entityType: null,
  entityId: null,
  entityNumber: null,
  sinceMs: null,
  untilMs: null,
  changeTypes: [],
  workflowId: null,
  filteredOnly: false,
}

/** A window chosen as "7 days" ages while the page is open. So much is cut off where it is sent, instead of refused. */
const AGEING_MS = 60 * MINUTE_MS

function given(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}

/** Whether the API can look the filter up without a time: by entity type with id, or by number. */
export function namesEntity(filter: CallbackFilter): boolean {
  return given(filter.entityNumber) || (given(filter.entityType) && given(filter.entityId))
}

/** What stands in the way of sending the filter, before it is sent. Empty when the API should accept it. */
export function problemsOf(filter: CallbackFilter, nowMs: number): FilterProblem[] {
  const problems: FilterProblem[] = []
  const { sinceMs, untilMs, workflowId } = filter

  if (given(filter.entityId) && !given(filter.entityType)) {
    problems.push({ field: 'entityType', message: 'An entity id needs its entity type beside it' })
  } else if (sinceMs === null && !namesEntity(filter)) {
    problems.push(
      given(filter.entityType)
        ? { field: 'entityId', message: 'An entity type needs an entity id beside it, or a start time' }
        : { field: 'sinceMs', message: 'Give an entity number, an entity type with its id, or a start time' },
    )
  }
  if (sinceMs !== null && sinceMs < nowMs - 7 * DAY_MS - AGEING_MS) {
    problems.push({ field: 'sinceMs', message: 'The API goes back 7 days at most' })
  }
  if (sinceMs !== null && sinceMs > nowMs + MINUTE_MS) {
    problems.push({ field: 'sinceMs', message: 'The start lies in the future' })
  }
  if (sinceMs !== null && untilMs !== null && untilMs <= sinceMs) {
    problems.push({ field: 'untilMs', message: 'The end has to be after the start' })
  }
  if (workflowId !== null && !/^\d{1,15}$/.test(workflowId.trim())) {
    problems.push({ field: 'workflowId', message: 'A workflow id is a whole number' })
  }
  return problems
}

/** What the API still answers for, with some seconds for the way there: later than the start of a fresh 7-day window. */
export function earliestSinceMs(nowMs: number): number {
  return nowMs - 7 * DAY_MS + 20_000
}

export type EntityTypeCase = 'upper' | 'lower'

/** The API's own parameters. Times with a Z, so that no "+" needs escaping; false and empty ones are left out. */
export function filterParams(filter: CallbackFilter, entityTypeCase: EntityTypeCase): Record<string, string> {
  const params: Record<string, string> = {}
  const entityType = filter.entityType?.trim() ?? ''
  const texts: [name: string, value: string | null][] = [
    ['entity_type', entityTypeCase === 'upper' ? entityType.toUpperCase() : entityType.toLowerCase()],
    ['entity_id', filter.entityId],
    ['entity_number', filter.entityNumber],
    ['since', filter.sinceMs === null ? null : new Date(filter.sinceMs).toISOString()],
    ['until', filter.untilMs === null ? null : new Date(filter.untilMs).toISOString()],
    ['change_type', filter.changeTypes.map((name) => name.trim().toUpperCase()).join(',')],
    ['agent_id', filter.workflowId],
    ['filtered_only', filter.filteredOnly ? 'true' : null],
  ]
  for (const [name, value] of texts) {
    if (value !== null && value.trim() !== '') params[name] = value.trim()
  }
  return params
}
