import { type CallbackColumns, CHECK, HEAD, rowCountOf, SHAPE } from '~/api/columns/callback-columns'
import { markByHead, markByReasons, markByShapes, markByValues, type Marks } from './row-marks'
import { SearchedTexts } from './searched-texts'

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}

type Searched = {
  texts: SearchedTexts
  values: SearchedTexts
  callbackIds: SearchedTexts
  matcherRunIds: SearchedTexts
  /** By text, 1 where it is the reason of a match; and how many matches were looked at for it. */
  isReason: Marks
  matches: number
}

const known = new WeakMap<CallbackColumns, Searched>()

function searchedIn(columns: CallbackColumns): Searched {
  const { texts, values, callbackIds, matcherRunIds, matchReasons } = columns
  const searched = known.get(columns) ?? {
    texts: new SearchedTexts((id) => texts.list[id] ?? ''),
    values: new SearchedTexts((id) => textOf(values.list[id])),
    callbackIds: new SearchedTexts((row) => callbackIds[row] ?? ''),
    matcherRunIds: new SearchedTexts((row) => matcherRunIds[row] ?? ''),
    isReason: new Uint8Array(0),
    matches: 0,
  }
  known.set(columns, searched)
  searched.texts.follow(texts.list.length)
  searched.values.follow(values.list.length)
  searched.callbackIds.follow(rowCountOf(columns))
  searched.matcherRunIds.follow(rowCountOf(columns))
  if (searched.isReason.length < texts.list.length) {
    const larger = new Uint8Array(2 * texts.list.length)
    larger.set(searched.isReason)
    searched.isReason = larger
  }
  for (; searched.matches < matchReasons.length; searched.matches += 1)
    searched.isReason[matchReasons.values[searched.matches] ?? 0] = 1
  return searched
}

/** Shapes whose workflow's name, or the field name or rule value of a check, holds the text; null where none does. */
function shapesWith(columns: CallbackColumns, inTexts: Marks | null, inValues: Marks | null): Marks | null {
  if (!inTexts && !inValues) return null
  const { shapes, checks, fields } = columns
  const inChecks = new Uint8Array(checks.count)
  let isInAnyCheck = false
  for (let check = 0; check < checks.count; check += 1) {
    const start = checks.startOf(check)
    const field = fields.startOf(checks.items.values[start + CHECK.field] ?? 0)
    const isInField = inTexts?.[fields.items.values[field] ?? 0] === 1
    if (isInField || inValues?.[checks.items.values[start + CHECK.ruleValue] ?? 0] === 1) {
      inChecks[check] = 1
      isInAnyCheck = true
    }
  }
  // Left are the workflows' names.
  if (!isInAnyCheck && !inTexts) return null
  const parts = shapes.items.values
  let found: Marks | null = null
  for (let shape = 0; shape < shapes.count; shape += 1) {
    const start = shapes.startOf(shape)
    const end = shapes.endOf(shape)
    let isIn = inTexts?.[parts[start + SHAPE.workflowName] ?? 0] === 1
    for (let at = start + SHAPE.firstCheck; !isIn && at < end; at += 1) isIn = inChecks[(parts[at] ?? 0) >>> 1] === 1
    if (!isIn) continue
    found ??= new Uint8Array(shapes.count)
    found[shape] = 1
  }
  return found
}

function isAnyReason({ isReason }: Searched, texts: Marks): boolean {
  for (let id = 0; id < texts.length; id += 1) if (texts[id] === 1 && isReason[id] === 1) return true
  return false
}

function marksIn(texts: SearchedTexts, count: number, wanted: string): Marks | null {
  const marks = new Uint8Array(count)
  return texts.mark(wanted, marks) ? marks : null
}

/** Reads what a search needs of the rows; the first search does so itself, which is then noticed at 50,000 rows. */
export function prepareTextSearch(columns: CallbackColumns): void {
  searchedIn(columns)
}

/**
 * Marks rows that hold a text anywhere: entity, ids, workflow names, reasons, recorded values, the error. Letter case does
 * not count. What rows share is searched once, and the ids of all rows as one text.
 */
export function rowsWithText(columns: CallbackColumns, text: string): Marks {
  const wanted = text.trim().toLowerCase()
  const searched = searchedIn(columns)
  const inTexts = marksIn(searched.texts, columns.texts.list.length, wanted)
  const inValues = marksIn(searched.values, columns.values.list.length, wanted)
  const inShapes = shapesWith(columns, inTexts, inValues)
  const rows = new Uint8Array(rowCountOf(columns))
  // What marks most goes first: rows that are marked are not looked at again.
  if (inShapes) markByShapes(columns, inShapes, rows)
  if (inValues) markByValues(columns, inValues, rows)
  if (inTexts) {
    markByHead(columns, HEAD.entityId, 0, inTexts, rows)
    markByHead(columns, HEAD.entityNumber, 1, inTexts, rows)
    markByHead(columns, HEAD.errorMessage, 1, inTexts, rows)
    if (isAnyReason(searched, inTexts)) markByReasons(columns, inTexts, rows)
  }
  searched.callbackIds.mark(wanted, rows)
  searched.matcherRunIds.mark(wanted, rows)
  return rows
}
