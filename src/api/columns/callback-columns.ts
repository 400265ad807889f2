import { GrowingNumbers } from './growing-numbers'
import { NumberListPool } from './number-list-pool'
import { TextPool } from './text-pool'
import { ValuePool } from './value-pool'

/**
 * Callbacks in columns: numbers that point into dictionaries, in typed arrays. A callback with 30 audits of 5 checks takes
 * 25 kB as JSON, 20 kB as objects and well under 1 kB here, because what is recorded repeats itself:
 *
 * - A *check* is what a rule asks: field, operator, rule value. There are as many as the tenant's rules have.
 * - A *shape* is all of an audit but its reason and the recorded values: the workflow, what became of it, and which checks
 *   held. A workflow has a handful, so a question about audits is answered once for each shape, and shapes are counted.
 * - A field has one value in a callback, however many workflows looked at it: values stand in the row's *slots*. Where one
 *   field was recorded with two values (as audit trails do), the second is the field's next *variant*.
 *
 * Rows are numbers from 0, in the order in which they came. They are only ever added: what was read once stays true.
 */
export type CallbackColumns = {
  texts: TextPool
  values: ValuePool
  /** [text, variant] */
  fields: NumberListPool
  /** [field, operator (text), rule value] */
  checks: NumberListPool
  /** [workflow id (text), workflow name (text), category (text, plus one), event type (text, plus one), flags, …checks] */
  shapes: NumberListPool
  /** Lists of workflow ids (texts). */
  idLists: NumberListPool
  /** `HEAD_WIDTH` numbers for each row. */
  heads: GrowingNumbers
  callbackIds: string[]
  matcherRunIds: (string | null)[]
  createdMs: number[]
  /** NaN where no end is recorded. */
  finishedMs: number[]
  /** One for each match. */
  matchShapes: GrowingNumbers
  matchReasons: GrowingNumbers
  /** One for each value that a row recorded. */
  slotFields: GrowingNumbers
  slotValues: GrowingNumbers
}

/** Places in a row's head. Those with "plus one" are 0 for null. */
export const HEAD = {
  state: 0,
  entityType: 1,
  changeType: 2,
  entityId: 3,
  /** Plus one. */
  entityNumber: 4,
  /** Plus one. */
  errorMessage: 5,
  /** Id list. */
  started: 6,
  /** Id list. */
  failedToMatch: 7,
  /** Where its matches begin, times two, plus one where the API recorded none at all (null). They end where the next row's begin. */
  matches: 8,
  /** Where its slots begin. */
  slots: 9,
} as const
export const HEAD_WIDTH = 10

/** Places in a shape; from `firstCheck` on each number is a check times two, plus one where it held. */
export const SHAPE = { workflowId: 0, workflowName: 1, category: 2, eventType: 3, flags: 4, firstCheck: 5 } as const

export const SHAPE_FLAG = {
  matched: 1,
  error: 2,
  /** A structured reason was recorded. */
  details: 4,
  /** The callback's started list names the workflow. */
  started: 8,
} as const

export const CHECK = { field: 0, operator: 1, ruleValue: 2 } as const

export function createColumns(): CallbackColumns {
  return {
    texts: new TextPool(),
    values: new ValuePool(),
    fields: new NumberListPool(),
    checks: new NumberListPool(),
    shapes: new NumberListPool(),
    idLists: new NumberListPool(),
    heads: new GrowingNumbers(),
    callbackIds: [],
    matcherRunIds: [],
    createdMs: [],
    finishedMs: [],
    matchShapes: new GrowingNumbers(),
    matchReasons: new GrowingNumbers(),
    slotFields: new GrowingNumbers(),
    slotValues: new GrowingNumbers(),
  }
}

export function rowCountOf(columns: CallbackColumns): number {
  return columns.callbackIds.length
}

export function headOf(columns: CallbackColumns, row: number, place: number): number {
  return columns.heads.values[row * HEAD_WIDTH + place] ?? 0
}

/** The row's matches are those from `firstMatchOf(row)` up to `endOfMatches(row)`. */
export function firstMatchOf(columns: CallbackColumns, row: number): number {
  return headOf(columns, row, HEAD.matches) >>> 1
}

export function endOfMatches(columns: CallbackColumns, row: number): number {
  return row + 1 < rowCountOf(columns) ? firstMatchOf(columns, row + 1) : columns.matchShapes.length
}

/** Whether the API recorded no matches at all (null), which is not the same as an empty list. */
export function hasNoMatchRecord(columns: CallbackColumns, row: number): boolean {
  return (headOf(columns, row, HEAD.matches) & 1) === 1
}

export function firstSlotOf(columns: CallbackColumns, row: number): number {
  return headOf(columns, row, HEAD.slots)
}

export function endOfSlots(columns: CallbackColumns, row: number): number {
  return row + 1 < rowCountOf(columns) ? firstSlotOf(columns, row + 1) : columns.slotFields.length
}
