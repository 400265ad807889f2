import type { AuditSink } from '~/api/contract/audit-reading'
import type { WireCallback } from '~/api/contract/callback'
import { type CallbackColumns, CHECK, HEAD, HEAD_WIDTH, SHAPE, SHAPE_FLAG } from './callback-columns'
import { createRowSlots } from './row-slots'
import { isSurelySame } from './value-pool'

/** Puts callbacks into columns, one at a time: `begin`, its audits into `audits`, then `finish`, or `forget` if unreadable. */
export type RowPacker = {
  begin: (startedWorkflowIds: readonly string[]) => void
  audits: AuditSink
  finish: (callback: WireCallback) => void
  forget: () => void
}

export function createRowPacker(columns: CallbackColumns): RowPacker {
  const { texts, values, fields, checks, shapes, idLists } = columns
  const { heads, matchShapes, matchReasons, slotFields, slotValues } = columns
  const slots = createRowSlots(columns)
  let scratch = new Uint32Array(64)
  const pair = new Uint32Array(2)
  const triple = new Uint32Array(3)

  // Of the row at hand.
  let started: readonly string[] = []
  let firstMatch = 0
  let firstSlot = 0

  // Of the match at hand: its shape grows in `scratch`.
  let shapeLength = 0
  let isMatchOpen = false
  // What stood at this place in the row before, most often stands there again: comparing is cheaper than looking up.
  let expected = -1
  let expectedEnd = -1
  const expectedShapes: number[] = []
  const expectedReasons: number[] = []
  let place = 0

  const closeMatch = () => {
    if (!isMatchOpen) return
    isMatchOpen = false
    const shape = shapes.idOf(scratch, shapeLength)
    matchShapes.push(shape)
    expectedShapes[place] = shape
    place += 1
  }

  /** The text at `at` of the expected shape if that is it, else the text's own number. */
  const textLike = (at: number, plus: number, text: string): number => {
    if (expected >= 0) {
      const known = (shapes.items.values[expected + at] ?? 0) - plus
      if (texts.list[known] === text) return known
    }
    return texts.idOf(text)
  }

  const checkOf = (fieldName: string, operator: string, ruleValue: unknown, fieldValue: unknown): number => {
    const at = expected + shapeLength
    if (expected >= 0 && at < expectedEnd) {
      const check = (shapes.items.values[at] ?? 0) >>> 1
      const start = checks.startOf(check)
      const known = checks.items.values
      const field = known[start + CHECK.field] ?? 0
      const fieldStart = fields.startOf(field)
      if (
        fields.items.values[fieldStart + 1] === 0 &&
        texts.list[fields.items.values[fieldStart] ?? 0] === fieldName &&
        texts.list[known[start + CHECK.operator] ?? 0] === operator &&
        isSurelySame(values.list[known[start + CHECK.ruleValue] ?? 0], ruleValue)
      ) {
        const actual = slots.fieldWith(field, fieldValue)
        if (actual === field) return check
        triple[0] = actual
        triple[1] = known[start + CHECK.operator] ?? 0
        triple[2] = known[start + CHECK.ruleValue] ?? 0
        return checks.idOf(triple, 3)
      }
    }
    pair[0] = texts.idOf(fieldName)
    pair[1] = 0
    triple[0] = slots.fieldWith(fields.idOf(pair, 2), fieldValue)
    triple[1] = texts.idOf(operator)
    triple[2] = values.idOf(ruleValue)
    return checks.idOf(triple, 3)
  }

  const audits: AuditSink = {
    match: (workflowId, workflowName, matched, error, reason, hasDetails, category, eventType) => {
      closeMatch()
      const before = expectedShapes[place]
      expected = before === undefined ? -1 : shapes.startOf(before)
      expectedEnd = before === undefined ? -1 : shapes.endOf(before)
      scratch[SHAPE.workflowId] = textLike(SHAPE.workflowId, 0, workflowId)
      scratch[SHAPE.workflowName] = textLike(SHAPE.workflowName, 0, workflowName)
      scratch[SHAPE.category] = category === null ? 0 : textLike(SHAPE.category, 1, category) + 1
      scratch[SHAPE.eventType] = eventType === null ? 0 : textLike(SHAPE.eventType, 1, eventType) + 1
      scratch[SHAPE.flags] =
        (matched ? SHAPE_FLAG.matched : 0) |
        (error ? SHAPE_FLAG.error : 0) |
        (hasDetails ? SHAPE_FLAG.details : 0) |
        (started.length > 0 && started.includes(workflowId) ? SHAPE_FLAG.started : 0)
      shapeLength = SHAPE.firstCheck
      isMatchOpen = true
      const reasonBefore = expectedReasons[place] ?? -1
      const reasonId = texts.list[reasonBefore] === reason ? reasonBefore : texts.idOf(reason)
      expectedReasons[place] = reasonId
      matchReasons.push(reasonId)
    },
    comparison: (fieldName, operator, ruleValue, fieldValue, isMatch) => {
      if (shapeLength === scratch.length) {
        const larger = new Uint32Array(2 * scratch.length)
        larger.set(scratch)
        scratch = larger
      }
      scratch[shapeLength] = 2 * checkOf(fieldName, operator, ruleValue, fieldValue) + (isMatch ? 1 : 0)
      shapeLength += 1
    },
  }

  const idListOf = (ids: readonly string[]): number => {
    const list = Uint32Array.from(ids, (id) => texts.idOf(id))
    return idLists.idOf(list, list.length)
  }
  const textOrNull = (text: string | null): number => (text === null ? 0 : texts.idOf(text) + 1)

  return {
    begin: (startedWorkflowIds) => {
      started = startedWorkflowIds
      firstMatch = matchShapes.length
      firstSlot = slotFields.length
      slots.begin()
      place = 0
      isMatchOpen = false
    },
    audits,
    finish: (callback) => {
      closeMatch()
      const start = heads.length
      heads.makeRoomFor(HEAD_WIDTH)
      const head = heads.values
      head[start + HEAD.state] = texts.idOf(callback.state)
      head[start + HEAD.entityType] = texts.idOf(callback.entityType)
      head[start + HEAD.changeType] = texts.idOf(callback.changeType)
      head[start + HEAD.entityId] = texts.idOf(callback.entityId)
      head[start + HEAD.entityNumber] = textOrNull(callback.entityNumber)
      head[start + HEAD.errorMessage] = textOrNull(callback.errorMessage)
      head[start + HEAD.started] = idListOf(callback.startedWorkflowIds)
      head[start + HEAD.failedToMatch] = idListOf(callback.failedToMatchWorkflowIds)
      head[start + HEAD.matches] = 2 * firstMatch + (callback.wireMatches === null ? 1 : 0)
      head[start + HEAD.slots] = firstSlot
      heads.length = start + HEAD_WIDTH
      columns.callbackIds.push(callback.callbackId)
      columns.matcherRunIds.push(callback.matcherRunId)
      columns.createdMs.push(callback.createdInPsaAtMs)
      columns.finishedMs.push(callback.finishedProcessingAtMs ?? NaN)
    },
    forget: () => {
      isMatchOpen = false
      matchShapes.length = firstMatch
      matchReasons.length = firstMatch
      slotFields.length = firstSlot
      slotValues.length = firstSlot
    },
  }
}
