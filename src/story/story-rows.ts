import { type CallbackColumns, HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { readRow } from '~/api/columns/row-reading'
import type { Callback } from '~/api/contract/callback'
import type { StoryEntity } from './story-entity'

/** All rows read of a story, by number: with the next page most of the story is the same objects as before. */
const read = new WeakMap<CallbackColumns, Map<number, Callback>>()

/** The rows of one entity. */
export function rowsOfEntity(rows: CallbackRows, entity: Pick<StoryEntity, 'entityType' | 'entityId'>): CallbackRows {
  const { columns, order } = rows
  const entityType = columns.texts.known(entity.entityType)
  const entityId = columns.texts.known(entity.entityId)
  const isOf = (row: number) =>
    headOf(columns, row, HEAD.entityType) === entityType && headOf(columns, row, HEAD.entityId) === entityId
  return rows.inOrder(order.filter(isOf))
}

/** A story's callbacks as objects, oldest first. They stay while the story does: one entity has few. */
export function storyCallbacks({ columns, order }: CallbackRows): Callback[] {
  const known = read.get(columns) ?? new Map<number, Callback>()
  read.set(columns, known)
  return Array.from(order, (row) => {
    const callback = known.get(row) ?? readRow(columns, row)
    known.set(row, callback)
    return callback
  }).toReversed()
}
