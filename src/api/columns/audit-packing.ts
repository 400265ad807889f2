import type { AuditSink } from '~/api/contract/audit-reading'
import { type CallbackColumns, SHAPE_FLAG } from './callback-columns'
import { createCheckPacker } from './check-packing'
import { FollowingTexts } from './following-texts'
import { createRowSlots } from './row-slots'

/** Puts the audits of one callback after the other into columns: `begin`, then what `sink` is given, then `end`. */
export type AuditPacker = {
  begin: (startedWorkflowIds: readonly string[]) => void
  sink: AuditSink
  end: () => void
}

/**
 * A workflow's audit is most often like its last one: what is compared with that is not looked up. The workflow is expected
 * to be the one that came behind the same other workflow the last time.
 */
export function createAuditPacker(columns: CallbackColumns): AuditPacker {
  const { texts, shapes, matchShapes, matchReasons } = columns
  const slots = createRowSlots(columns)
  const { checkOf } = createCheckPacker(columns, slots)
  const workflows = new FollowingTexts(texts)
  /** By workflow (text), its last audit's shape and reason, plus one. */
  let lastShapes = new Uint32Array(64)
  let lastReasons = new Uint32Array(64)

  let started: readonly string[] = []
  // Of the match at hand: its shape grows in `scratch`, and is its workflow's last one as long as every part is.
  let scratch = new Uint32Array(64)
  let shapeLength = 0
  let isMatchOpen = false
  let workflow = -1
  let lastShape = -1
  let lastStart = 0
  let lastEnd = 0
  let isAsLast = false

  const add = (part: number) => {
    if (shapeLength === scratch.length) {
      const larger = new Uint32Array(2 * scratch.length)
      larger.set(scratch)
      scratch = larger
    }
    if (isAsLast && shapes.items.values[lastStart + shapeLength] !== part) isAsLast = false
    scratch[shapeLength] = part
    shapeLength += 1
  }

  /** The text's number, which may be that at the same place of the workflow's last shape. */
  const textId = (text: string, plus: 0 | 1): number => {
    const last = (shapes.items.values[lastStart + shapeLength] ?? 0) - plus
    return lastShape >= 0 && last >= 0 && texts.list[last] === text ? last : texts.idOf(text)
  }

  const follow = (workflowId: string) => {
    workflow = workflows.idOf(workflowId, workflow)
    if (workflow >= lastShapes.length) {
      const [shapesOfMore, reasonsOfMore] = [new Uint32Array(2 * workflow), new Uint32Array(2 * workflow)]
      shapesOfMore.set(lastShapes)
      reasonsOfMore.set(lastReasons)
      lastShapes = shapesOfMore
      lastReasons = reasonsOfMore
    }
    lastShape = (lastShapes[workflow] ?? 0) - 1
    lastStart = lastShape < 0 ? 0 : shapes.startOf(lastShape)
    lastEnd = lastShape < 0 ? 0 : shapes.endOf(lastShape)
    isAsLast = lastShape >= 0
    shapeLength = 0
  }

  const closeMatch = () => {
    if (!isMatchOpen) return
    isMatchOpen = false
    const isSame = isAsLast && lastStart + shapeLength === lastEnd
    const shape = isSame ? lastShape : shapes.idOf(scratch, shapeLength)
    matchShapes.push(shape)
    lastShapes[workflow] = shape + 1
  }

  const sink: AuditSink = {
    match: (workflowId, workflowName, matched, error, reason, hasDetails, category, eventType) => {
      closeMatch()
      follow(workflowId)
      // In the order of SHAPE.
      add(workflow)
      add(textId(workflowName, 0))
      add(category === null ? 0 : textId(category, 1) + 1)
      add(eventType === null ? 0 : textId(eventType, 1) + 1)
      add(
        (matched ? SHAPE_FLAG.matched : 0) |
          (error ? SHAPE_FLAG.error : 0) |
          (hasDetails ? SHAPE_FLAG.details : 0) |
          (started.length > 0 && started.includes(workflowId) ? SHAPE_FLAG.started : 0),
      )
      isMatchOpen = true
      const lastReason = (lastReasons[workflow] ?? 0) - 1
      const reasonId = lastReason >= 0 && texts.list[lastReason] === reason ? lastReason : texts.idOf(reason)
      lastReasons[workflow] = reasonId + 1
      matchReasons.push(reasonId)
    },
    comparison: (fieldName, operator, ruleValue, fieldValue, isMatch) => {
      const at = lastStart + shapeLength
      const expected = at < lastEnd ? (shapes.items.values[at] ?? 0) >>> 1 : -1
      add(2 * checkOf(expected, fieldName, operator, ruleValue, fieldValue) + (isMatch ? 1 : 0))
    },
  }

  return {
    begin: (startedWorkflowIds) => {
      started = startedWorkflowIds
      workflow = -1
      isMatchOpen = false
      slots.begin()
    },
    sink,
    end: closeMatch,
  }
}
