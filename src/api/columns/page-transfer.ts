import type { CallbackColumns } from './callback-columns'
import { GrowingNumbers } from './growing-numbers'
import { NumberListPool } from './number-list-pool'
import { TextPool } from './text-pool'
import { ValuePool } from './value-pool'

type Numbers = Uint32Array<ArrayBuffer>
type Lists = { items: Numbers; starts: Numbers }

/** A page's columns as a worker posts them: typed arrays that change hands, and each text once. */
export type TransferredColumns = {
  texts: string[]
  values: unknown[]
  fields: Lists
  checks: Lists
  shapes: Lists
  idLists: Lists
  heads: Numbers
  callbackIds: string[]
  matcherRunIds: (string | null)[]
  createdMs: Float64Array<ArrayBuffer>
  finishedMs: Float64Array<ArrayBuffer>
  matchShapes: Numbers
  matchReasons: Numbers
  slotFields: Numbers
  slotValues: Numbers
}

function listsOf(pool: NumberListPool): Lists {
  return { items: pool.items.trimmed(), starts: pool.starts.trimmed() }
}

export function transferred(columns: CallbackColumns): TransferredColumns {
  return {
    texts: columns.texts.list,
    values: columns.values.list,
    fields: listsOf(columns.fields),
    checks: listsOf(columns.checks),
    shapes: listsOf(columns.shapes),
    idLists: listsOf(columns.idLists),
    heads: columns.heads.trimmed(),
    callbackIds: columns.callbackIds,
    matcherRunIds: columns.matcherRunIds,
    createdMs: Float64Array.from(columns.createdMs),
    finishedMs: Float64Array.from(columns.finishedMs),
    matchShapes: columns.matchShapes.trimmed(),
    matchReasons: columns.matchReasons.trimmed(),
    slotFields: columns.slotFields.trimmed(),
    slotValues: columns.slotValues.trimmed(),
  }
}

/** What `postMessage` is to hand over instead of copying. */
export function buffersOf(page: TransferredColumns): ArrayBuffer[] {
  const lists = [page.fields, page.checks, page.shapes, page.idLists]
  return [
    ...lists.flatMap(({ items, starts }) => [items.buffer, starts.buffer]),
    page.heads.buffer,
    page.createdMs.buffer,
    page.finishedMs.buffer,
    page.matchShapes.buffer,
    page.matchReasons.buffer,
    page.slotFields.buffer,
    page.slotValues.buffer,
  ]
}

export function received(page: TransferredColumns): CallbackColumns {
  const pool = ({ items, starts }: Lists) => new NumberListPool(items, starts)
  return {
    texts: new TextPool(page.texts),
    values: new ValuePool(page.values),
    fields: pool(page.fields),
    checks: pool(page.checks),
    shapes: pool(page.shapes),
    idLists: pool(page.idLists),
    heads: GrowingNumbers.of(page.heads),
    callbackIds: page.callbackIds,
    matcherRunIds: page.matcherRunIds,
    createdMs: [...page.createdMs],
    finishedMs: [...page.finishedMs],
    matchShapes: GrowingNumbers.of(page.matchShapes),
    matchReasons: GrowingNumbers.of(page.matchReasons),
    slotFields: GrowingNumbers.of(page.slotFields),
    slotValues: GrowingNumbers.of(page.slotValues),
  }
}
