import type { CallbackFilter } from '~/api/callback-filter'
import type { CallbackPage } from '~/api/callback-page'
import { fetchCallbackPage, firstPage } from '~/api/callback-pages'
import type { ApiClient } from '~/api/client'
import { HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type CallbackHead, readHead } from '~/api/columns/row-reading'
import { isUnfinished } from '~/api/new-callbacks'

/** A request each: what is unfinished in greater numbers is no straggler, and the polls of an open window see to it. */
const ENTITIES_AT_MOST = 20

/** Heads of the rows that were pending or processing when they came, newest first. */
export function unfinishedOf({ columns, order }: CallbackRows): CallbackHead[] {
  const { list } = columns.texts
  const states = new Set(list.flatMap((text, id) => (isUnfinished({ state: text }) ? [id] : [])))
  const rows = order.filter((row) => states.has(headOf(columns, row, HEAD.state)))
  return Array.from(rows, (row) => readHead(columns, row))
}

/**
 * Loading a busy week takes minutes, in which rows that came early have been finished. They are asked for once more by
 * their entity, within the same filter; a newer version takes the place of the older. Rejects as `fetchCallbackPage`.
 */
export async function fetchUnfinishedAgain(
  client: ApiClient,
  filter: CallbackFilter,
  rows: CallbackRows,
  signal: AbortSignal,
): Promise<CallbackPage[]> {
  const entities = new Map(
    unfinishedOf(rows).map(({ entityType, entityId }) => [`${entityType} ${entityId}`, { entityType, entityId }]),
  )
  const asked = [...entities.values()].slice(0, ENTITIES_AT_MOST)
  return Promise.all(
    asked.map((entity) => fetchCallbackPage(client, { ...filter, ...entity }, firstPage(), signal)),
  )
}
