import type { CallbackFilter } from './callback-filter'
import {
  type CallbackColumns,
  endOfMatches,
  firstMatchOf,
  hasNoMatchRecord,
  SHAPE,
} from './columns/callback-columns'
import type { CallbackRows } from './columns/callback-rows'
import { type CallbackHead, readHead } from './columns/row-reading'

function same(recorded: string, asked: string | null): boolean {
  return asked === null || asked.trim() === '' || recorded.trim().toLowerCase() === asked.trim().toLowerCase()
}

function isAudited(columns: CallbackColumns, row: number, workflowId: string): boolean {
  const { shapes, texts, matchShapes } = columns
  for (let at = firstMatchOf(columns, row); at < endOfMatches(columns, row); at += 1) {
    const shape = shapes.startOf(matchShapes.values[at] ?? 0)
    if (texts.list[shapes.items.values[shape + SHAPE.workflowId] ?? 0] === workflowId) return true
  }
  return false
}

function provesOtherWorkflow(columns: CallbackColumns, row: number, head: CallbackHead, asked: string | null) {
  const workflowId = asked?.trim() ?? ''
  if (workflowId === '' || hasNoMatchRecord(columns, row)) return false
  return !(
    head.startedWorkflowIds.includes(workflowId) ||
    head.failedToMatchWorkflowIds.includes(workflowId) ||
    isAudited(columns, row, workflowId)
  )
}

/**
 * Whether a row itself shows that it does not belong to the filter. What it does not record proves nothing, nor do
 * since and until: they bound the receipt, which rows do not carry; and "filtered" is not defined by the API.
 */
function contradicts(head: CallbackHead, filter: CallbackFilter): boolean {
  return (
    (head.entityType !== 'unknown' && !same(head.entityType, filter.entityType)) ||
    !same(head.entityId, filter.entityId) ||
    (head.entityNumber !== null && !same(head.entityNumber, filter.entityNumber)) ||
    (filter.changeTypes.length > 0 &&
      head.changeType !== 'UNKNOWN' &&
      !filter.changeTypes.some((name) => same(head.changeType, name) || same('ANY', name)))
  )
}

/** The rows that may belong to the filter, and how many the server gave against it. */
export function keepAskedFor(rows: CallbackRows, filter: CallbackFilter): { kept: CallbackRows; leftOut: number } {
  const { columns, order } = rows
  const heads = Array.from(order, (row) => ({ row, head: readHead(columns, row) }))
  const kept = heads.filter(
    ({ row, head }) => !contradicts(head, filter) && !provesOtherWorkflow(columns, row, head, filter.workflowId),
  )
  const numberIgnored =
    kept.length < heads.length && filter.entityNumber !== null && filter.entityNumber.trim() !== ''
  // Once the server is shown to ignore the number, a row without one has nothing to speak for it.
  const believed = numberIgnored ? kept.filter(({ head }) => head.entityNumber !== null) : kept
  return {
    kept: rows.inOrder(Uint32Array.from(believed, ({ row }) => row)),
    leftOut: heads.length - believed.length,
  }
}
