import {
  type CallbackColumns,
  CHECK,
  endOfMatches,
  endOfSlots,
  firstMatchOf,
  firstSlotOf,
  hasNoMatchRecord,
  HEAD,
  HEAD_WIDTH,
  rowCountOf,
  SHAPE,
} from './callback-columns'
import type { NumberListPool } from './number-list-pool'

/** For each number of one dictionary its number in another. */
type Renumbering = Uint32Array

/** Adds to `pool` every list of `from`, with its numbers changed in place by `renumber`. */
function renumberedLists(
  from: NumberListPool,
  pool: NumberListPool,
  renumber: (list: Uint32Array, length: number) => void,
): Renumbering {
  const ids = new Uint32Array(from.count)
  let list = new Uint32Array(64)
  for (let id = 0; id < from.count; id += 1) {
    const start = from.startOf(id)
    const length = from.endOf(id) - start
    if (length > list.length) list = new Uint32Array(2 * length)
    list.set(from.items.values.subarray(start, start + length))
    renumber(list, length)
    ids[id] = pool.idOf(list, length)
  }
  return ids
}

function renumberings(from: CallbackColumns, to: CallbackColumns) {
  const texts: Renumbering = Uint32Array.from(from.texts.list, (text) => to.texts.idOf(text))
  const values: Renumbering = Uint32Array.from(from.values.list, (value) => to.values.idOf(value))
  const change = (list: Uint32Array, place: number, by: Renumbering) => {
    list[place] = by[list[place] ?? 0] ?? 0
  }
  const changePlusOne = (list: Uint32Array, place: number, by: Renumbering) => {
    const plusOne = list[place] ?? 0
    if (plusOne > 0) list[place] = (by[plusOne - 1] ?? 0) + 1
  }
  const fields = renumberedLists(from.fields, to.fields, (field) => change(field, 0, texts))
  const checks = renumberedLists(from.checks, to.checks, (check) => {
    change(check, CHECK.field, fields)
    change(check, CHECK.operator, texts)
    change(check, CHECK.ruleValue, values)
  })
  const shapes = renumberedLists(from.shapes, to.shapes, (shape, length) => {
    change(shape, SHAPE.workflowId, texts)
    change(shape, SHAPE.workflowName, texts)
    changePlusOne(shape, SHAPE.category, texts)
    changePlusOne(shape, SHAPE.eventType, texts)
    for (let at = SHAPE.firstCheck; at < length; at += 1) {
      const checkAndHeld = shape[at] ?? 0
      shape[at] = 2 * (checks[checkAndHeld >>> 1] ?? 0) + (checkAndHeld & 1)
    }
  })
  const idLists = renumberedLists(from.idLists, to.idLists, (list, length) => {
    for (let at = 0; at < length; at += 1) change(list, at, texts)
  })
  const head = (list: Uint32Array) => {
    change(list, HEAD.state, texts)
    change(list, HEAD.entityType, texts)
    change(list, HEAD.changeType, texts)
    change(list, HEAD.entityId, texts)
    changePlusOne(list, HEAD.entityNumber, texts)
    changePlusOne(list, HEAD.errorMessage, texts)
    change(list, HEAD.started, idLists)
    change(list, HEAD.failedToMatch, idLists)
  }
  return { texts, values, fields, shapes, head }
}

/** Adds the given rows of one set of columns to another, in this order; returns the number of the first. */
export function appendRows(to: CallbackColumns, from: CallbackColumns, rows: Iterable<number>): number {
  const { texts, values, fields, shapes, head } = renumberings(from, to)
  const first = rowCountOf(to)
  for (const row of rows) {
    const numbers = from.heads.values.slice(row * HEAD_WIDTH, (row + 1) * HEAD_WIDTH)
    head(numbers)
    numbers[HEAD.matches] = 2 * to.matchShapes.length + (hasNoMatchRecord(from, row) ? 1 : 0)
    numbers[HEAD.slots] = to.slotFields.length
    to.heads.append(numbers)
    to.callbackIds.push(from.callbackIds[row] ?? '')
    to.matcherRunIds.push(from.matcherRunIds[row] ?? null)
    to.createdMs.push(from.createdMs[row] ?? NaN)
    to.finishedMs.push(from.finishedMs[row] ?? NaN)
    for (let at = firstMatchOf(from, row); at < endOfMatches(from, row); at += 1) {
      to.matchShapes.push(shapes[from.matchShapes.values[at] ?? 0] ?? 0)
      to.matchReasons.push(texts[from.matchReasons.values[at] ?? 0] ?? 0)
    }
    for (let at = firstSlotOf(from, row); at < endOfSlots(from, row); at += 1) {
      to.slotFields.push(fields[from.slotFields.values[at] ?? 0] ?? 0)
      to.slotValues.push(values[from.slotValues.values[at] ?? 0] ?? 0)
    }
  }
  return first
}
