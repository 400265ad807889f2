import type { Callback, Comparison, Match } from '~/api/contract/callback'
import {
  type CallbackColumns,
  CHECK,
  endOfMatches,
  endOfSlots,
  firstMatchOf,
  firstSlotOf,
  hasNoMatchRecord,
  HEAD,
  headOf,
  SHAPE,
  SHAPE_FLAG,
} from './callback-columns'

/** A callback without its audits. */
export type CallbackHead = Omit<Callback, 'workflowMatches'>

function textOf(columns: CallbackColumns, id: number): string {
  return columns.texts.list[id] ?? ''
}

function textOrNull(columns: CallbackColumns, idPlusOne: number): string | null {
  return idPlusOne === 0 ? null : textOf(columns, idPlusOne - 1)
}

function idList(columns: CallbackColumns, list: number): string[] {
  const { idLists } = columns
  const ids: string[] = []
  for (let at = idLists.startOf(list); at < idLists.endOf(list); at += 1)
    ids.push(textOf(columns, idLists.items.values[at] ?? 0))
  return ids
}

export function readHead(columns: CallbackColumns, row: number): CallbackHead {
  const head = (place: number) => headOf(columns, row, place)
  const finishedMs = columns.finishedMs[row] ?? NaN
  return {
    callbackId: columns.callbackIds[row] ?? '',
    state: textOf(columns, head(HEAD.state)),
    entityType: textOf(columns, head(HEAD.entityType)),
    changeType: textOf(columns, head(HEAD.changeType)),
    entityId: textOf(columns, head(HEAD.entityId)),
    entityNumber: textOrNull(columns, head(HEAD.entityNumber)),
    createdInPsaAtMs: columns.createdMs[row] ?? NaN,
    finishedProcessingAtMs: Number.isNaN(finishedMs) ? null : finishedMs,
    matcherRunId: columns.matcherRunIds[row] ?? null,
    startedWorkflowIds: idList(columns, head(HEAD.started)),
    failedToMatchWorkflowIds: idList(columns, head(HEAD.failedToMatch)),
    errorMessage: textOrNull(columns, head(HEAD.errorMessage)),
  }
}

/** More slots than this are not gone through for every check. */
const SEARCHED_ONE_BY_ONE = 64

/** The row's recorded value of a field. */
function valuesIn(columns: CallbackColumns, row: number): (field: number) => unknown {
  const { slotFields, slotValues, values } = columns
  const first = firstSlotOf(columns, row)
  const end = endOfSlots(columns, row)
  const valueAt = (slot: number) => values.list[slotValues.values[slot] ?? 0]
  if (end - first > SEARCHED_ONE_BY_ONE) {
    const slotOf = new Map<number, number>()
    for (let slot = first; slot < end; slot += 1) slotOf.set(slotFields.values[slot] ?? 0, slot)
    return (field) => valueAt(slotOf.get(field) ?? -1)
  }
  return (field) => {
    for (let slot = first; slot < end; slot += 1) if (slotFields.values[slot] === field) return valueAt(slot)
    return undefined
  }
}

function comparisonsOf(columns: CallbackColumns, shape: number, valueOf: (field: number) => unknown): Comparison[] {
  const { shapes, checks, fields, values } = columns
  const comparisons: Comparison[] = []
  for (let at = shapes.startOf(shape) + SHAPE.firstCheck; at < shapes.endOf(shape); at += 1) {
    const checkAndHeld = shapes.items.values[at] ?? 0
    const check = checks.startOf(checkAndHeld >>> 1)
    const field = checks.items.values[check + CHECK.field] ?? 0
    comparisons.push({
      fieldName: textOf(columns, fields.items.values[fields.startOf(field)] ?? 0),
      operator: textOf(columns, checks.items.values[check + CHECK.operator] ?? 0),
      ruleValue: values.list[checks.items.values[check + CHECK.ruleValue] ?? 0],
      fieldValue: valueOf(field),
      isMatch: (checkAndHeld & 1) === 1,
    })
  }
  return comparisons
}

function matchAt(columns: CallbackColumns, at: number, valueOf: (field: number) => unknown): Match {
  const shape = columns.matchShapes.values[at] ?? 0
  const start = columns.shapes.startOf(shape)
  const part = (place: number) => columns.shapes.items.values[start + place] ?? 0
  const flags = part(SHAPE.flags)
  return {
    workflowId: textOf(columns, part(SHAPE.workflowId)),
    workflowName: textOf(columns, part(SHAPE.workflowName)),
    matched: (flags & SHAPE_FLAG.matched) !== 0,
    error: (flags & SHAPE_FLAG.error) !== 0,
    matchReason: textOf(columns, columns.matchReasons.values[at] ?? 0),
    details:
      (flags & SHAPE_FLAG.details) === 0
        ? null
        : {
            category: textOrNull(columns, part(SHAPE.category)),
            eventType: textOrNull(columns, part(SHAPE.eventType)),
            comparisons: comparisonsOf(columns, shape, valueOf),
          },
  }
}

/** The match at `at` of `matchShapes`, which is one of the row's. */
export function readMatch(columns: CallbackColumns, row: number, at: number): Match {
  return matchAt(columns, at, valuesIn(columns, row))
}

/** The callback as it was recorded: what was packed, unpacked again. */
export function readRow(columns: CallbackColumns, row: number): Callback {
  const matches: Match[] = []
  const valueOf = valuesIn(columns, row)
  for (let at = firstMatchOf(columns, row); at < endOfMatches(columns, row); at += 1)
    matches.push(matchAt(columns, at, valueOf))
  return { ...readHead(columns, row), workflowMatches: hasNoMatchRecord(columns, row) ? null : matches }
}
