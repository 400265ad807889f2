import { type CallbackColumns, endOfMatches, firstMatchOf, HEAD, headOf, rowCountOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type Outcome, OUTCOMES } from '~/audit/outcome'
import { shapesOf } from './audit-shapes'
import { markByHead, markByShapes, type Marks, marksOf } from './row-marks'
import { NO_CATEGORY, summariesOf } from './row-summary'
import { rowsWithText } from './row-text'

/**
 * `not-started`: a workflow is recorded as matched and is not in the started list. `nobody`: workflows were evaluated, none
 * of them is recorded as matched, and none started.
 */
export const MATCHED = ['not-started', 'nobody'] as const
export type Matched = (typeof MATCHED)[number]

/**
 * Filters on the loaded rows. Values of one kind are alternatives, kinds add up; an empty list asks for nothing. What is
 * asked of audits (category, workflow, field) has to be true of one and the same audit.
 */
export type RowFilter = {
  states: string[]
  outcomes: Outcome[]
  /** What the audits of a callback come to; null asks for nothing. */
  matched: Matched | null
  /** Categories that at least one match has; 'not-recorded' for a match without one. */
  categories: string[]
  /** Workflows that were evaluated; where nothing else is asked of audits also those that started or failed to match. */
  workflowIds: string[]
  /** Fields with a comparison that did not hold. */
  fields: string[]
  text: string
}

export const EMPTY_ROW_FILTER: RowFilter = {
  states: [],
  outcomes: [],
  matched: null,
  categories: [],
  workflowIds: [],
  fields: [],
  text: '',
}

/** How many of workflow, category, field and "not started" are asked for: from two on they are asked of one audit. */
function asksOfAudits({ categories, workflowIds, fields, matched }: RowFilter): number {
  return [categories, workflowIds, fields].filter((values) => values.length > 0).length + (matched === 'not-started' ? 1 : 0)
}

/** Rows of which one audit is all that is asked for. */
function withOneAudit(columns: CallbackColumns, { categories, workflowIds, fields, matched }: RowFilter): Marks {
  const wantedFields = fields.map((name) => columns.texts.known(name))
  const fits = marksOf(
    shapesOf(columns),
    ({ category, workflowId, fieldsNotHeld, gate }) =>
      (matched !== 'not-started' || gate === 'matched-not-started') &&
      (workflowIds.length === 0 || workflowIds.includes(workflowId)) &&
      (categories.length === 0 || categories.includes(category ?? NO_CATEGORY)) &&
      (fields.length === 0 || fieldsNotHeld.some((field) => wantedFields.includes(field))),
  )
  const rows = new Uint8Array(rowCountOf(columns))
  markByShapes(columns, fits, rows)
  return rows
}

function byAudits(columns: CallbackColumns, filter: RowFilter): Marks {
  if (asksOfAudits(filter) > 1 || filter.matched === 'not-started') return withOneAudit(columns, filter)
  const { texts } = columns
  const known = (text: string, plus: number) => {
    const id = texts.known(text)
    return id === undefined ? [] : [id + plus]
  }
  const { workflows, categories, fields } = summariesOf(columns)
  if (filter.workflowIds.length > 0) return workflows.rowsWithAnyOf(filter.workflowIds.flatMap((id) => known(id, 0)))
  if (filter.fields.length > 0) return fields.rowsWithAnyOf(filter.fields.flatMap((name) => known(name, 0)))
  return categories.rowsWithAnyOf(
    filter.categories.flatMap((name) => [...known(name, 1), ...(name === NO_CATEGORY ? [0] : [])]),
  )
}

/** Rows that have one of these texts at a place of their head. */
function byHead(columns: CallbackColumns, place: number, asked: readonly string[]): Marks {
  const wanted = new Uint8Array(columns.texts.list.length)
  for (const text of asked) wanted[columns.texts.known(text) ?? wanted.length] = 1
  const rows = new Uint8Array(rowCountOf(columns))
  markByHead(columns, place, 0, wanted, rows)
  return rows
}

function byOutcomes(columns: CallbackColumns, outcomes: readonly Outcome[]): Marks {
  const places = summariesOf(columns).outcomes.values
  const wanted = marksOf(OUTCOMES, ({ id }) => outcomes.includes(id))
  const rows = new Uint8Array(rowCountOf(columns))
  for (let row = 0; row < rows.length; row += 1) rows[row] = wanted[places[row] ?? 0] ?? 0
  return rows
}

/** Evaluated by somebody, matched and started by nobody. */
function byNobody(columns: CallbackColumns): Marks {
  const rows = new Uint8Array(rowCountOf(columns))
  markByShapes(columns, marksOf(shapesOf(columns), ({ matched }) => matched), rows)
  const { idLists } = columns
  for (let row = 0; row < rows.length; row += 1) {
    const started = headOf(columns, row, HEAD.started)
    const isStarted = idLists.startOf(started) < idLists.endOf(started)
    rows[row] = rows[row] === 0 && !isStarted && firstMatchOf(columns, row) < endOfMatches(columns, row) ? 1 : 0
  }
  return rows
}

/** The rows that pass, in their order; the very same object where nothing is asked for. */
export function applyRowFilter(rows: CallbackRows, filter: RowFilter): CallbackRows {
  const { columns, order } = rows
  const { states, outcomes, matched, text } = filter
  const passes: Marks[] = []
  if (states.length > 0) passes.push(byHead(columns, HEAD.state, states))
  if (outcomes.length > 0) passes.push(byOutcomes(columns, outcomes))
  if (matched === 'nobody') passes.push(byNobody(columns))
  if (asksOfAudits(filter) > 0) passes.push(byAudits(columns, filter))
  if (text.trim() !== '') passes.push(rowsWithText(columns, text))
  if (passes.length === 0) return rows
  let kept = order
  for (const pass of passes) kept = keptOf(kept, pass)
  return rows.inOrder(kept)
}

function keptOf(order: Uint32Array, marks: Marks): Uint32Array {
  const kept = new Uint32Array(order.length)
  let end = 0
  // Without a branch, which would be guessed wrong half of the time.
  for (let index = 0; index < order.length; index += 1) {
    const row = order[index] ?? 0
    kept[end] = row
    end += marks[row] ?? 0
  }
  return kept.slice(0, end)
}
