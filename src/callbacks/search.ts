import { type CallbackFilter, EMPTY_FILTER } from '~/api/callback-filter'
import type { Callback } from '~/api/contract/callback'
import { OUTCOMES, type Outcome } from '~/audit/outcome'
import { parseInstant } from '~/lib/instant'
import { readList, writeList } from '~/lib/link-list'
import { EMPTY_ROW_FILTER, MATCHED, type RowFilter } from '~/store/row-filter'
import { type ColumnId, HIDEABLE_COLUMN_IDS } from '~/callbacks/table/column-id'
import { type OpenMatch, readOpenMatches, writeOpenMatches } from './open-match'
import { DEFAULT_SORT, readSort, type TableSort, writeSort } from '~/callbacks/table/table-sort'

/** Everything about the Find page that a person would send to a colleague. It lives in the URL and nowhere else. */
export type CallbacksSearch = {
  /** What the API is asked for. */
  filter: CallbackFilter
  /** What is shown of the rows that were loaded. */
  rows: RowFilter
  sort: TableSort
  /** The opened callbacks; null where the link does not say, so that a single find may open by itself. */
  open: readonly string[] | null
  matches: readonly OpenMatch[]
  /** Matches that are compared with the last time their workflow started. */
  compared: readonly OpenMatch[]
  /** Null where the link does not say: then it is what the person chose. */
  hide: readonly ColumnId[] | null
  /** A sentence for each part of the link that could not be read and was left out. Never written back. */
  unread: readonly string[]
}

export const NO_SEARCH: CallbacksSearch = {
  filter: EMPTY_FILTER,
  rows: EMPTY_ROW_FILTER,
  sort: DEFAULT_SORT,
  open: null,
  matches: [],
  compared: [],
  hide: null,
  unread: [],
}

/**
 * In a link, "no row is open" has to be said where a single find would otherwise open by itself, and "no column is hidden"
 * where the person hides some.
 */
const NONE = 'none'

export function parseCallbacksSearch(raw: Record<string, string>): CallbacksSearch {
  const unread: string[] = []
  const open = raw['open'] === undefined ? null : readList(raw['open']).filter((id) => id !== NONE)

  const text = (name: string) => raw[name]?.trim() || null
  const instant = (name: string) => {
    const given = text(name)
    const ms = given === null ? null : parseInstant(given)
    if (given !== null && ms === null) unread.push(`“${name}” in the link is not a date and time: “${given}”.`)
    return ms
  }
  const known = <T extends string>(name: string, values: readonly T[]): T[] => {
    const given = readList(raw[name])
    const unknown = given.filter((item) => !values.some((value) => value === item))
    if (unknown.length > 0) unread.push(`“${name}” in the link has no “${unknown.join('”, “')}”.`)
    return values.filter((value) => given.includes(value))
  }
  const sort = readSort(raw['sort'])
  if (sort === null) unread.push(`“sort” in the link is not one of time, took: “${raw['sort']}”.`)
  const hide = raw['hide'] === NONE ? [] : known<ColumnId>('hide', HIDEABLE_COLUMN_IDS)
  const filtered = text('filtered')
  if (filtered !== null && filtered !== 'true' && filtered !== 'false') {
    unread.push(`“filtered” in the link is neither true nor false: “${filtered}”.`)
  }

  return {
    filter: {
      entityType: text('type')?.toLowerCase() ?? null,
      entityId: text('id'),
      entityNumber: text('number'),
      sinceMs: instant('since'),
      untilMs: instant('until'),
      changeTypes: readList(raw['change']?.toUpperCase()),
      workflowId: text('workflow'),
      filteredOnly: filtered === 'true',
    },
    rows: {
      states: readList(raw['state']?.toUpperCase()),
      outcomes: known<Outcome>('outcome', OUTCOMES.map((outcome) => outcome.id)),
      matched: known('matched', MATCHED)[0] ?? null,
      categories: readList(raw['category']?.toLowerCase()),
      workflowIds: readList(raw['with']),
      fields: readList(raw['field']),
      text: raw['text'] ?? '',
    },
    sort: sort ?? DEFAULT_SORT,
    open,
    matches: readOpenMatches(raw['match'], open),
    compared: readOpenMatches(raw['compare'], null).filter(({ callbackId }) => callbackId !== null),
    hide: hide.length === 0 && raw['hide'] !== NONE ? null : hide,
    unread,
  }
}

function instantText(ms: number | null): string {
  return ms === null ? '' : new Date(ms).toISOString().replace('.000Z', 'Z')
}

/** The parameters of the link; whatever is at its default is left out. Times are absolute and in UTC. */
export function writeCallbacksSearch(search: CallbacksSearch): Record<string, string> {
  const { filter, rows } = search
  const all: Record<string, string> = {
    number: filter.entityNumber ?? '',
    type: filter.entityType ?? '',
    id: filter.entityId ?? '',
    since: instantText(filter.sinceMs),
    until: instantText(filter.untilMs),
    change: writeList(filter.changeTypes),
    workflow: filter.workflowId ?? '',
    filtered: filter.filteredOnly ? 'true' : '',
    state: writeList(rows.states),
    outcome: writeList(rows.outcomes),
    matched: rows.matched ?? '',
    category: writeList(rows.categories),
    with: writeList(rows.workflowIds),
    field: writeList(rows.fields),
    text: rows.text,
    sort: writeSort(search.sort),
    open: search.open?.length === 0 ? NONE : writeList(search.open ?? []),
    match: writeOpenMatches(search.matches, search.open),
    compare: writeOpenMatches(search.compared, null),
    hide: search.hide?.length === 0 ? NONE : writeList(search.hide ?? []),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** Path and query that show one callback among those of its entity, with one workflow's match open. */
export function linkToCallback(callback: Callback, workflowId: string): string {
  const { callbackId, entityNumber, entityType, entityId } = callback
  const entity = entityNumber === null ? { entityType, entityId } : { entityNumber }
  const search: CallbacksSearch = {
    ...NO_SEARCH,
    filter: { ...EMPTY_FILTER, ...entity },
    open: [callbackId],
    matches: [{ callbackId, workflowId }],
  }
  return `/callbacks?${new URLSearchParams(writeCallbacksSearch(search))}`
}
