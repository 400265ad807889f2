import { type CallbackColumns, HEAD, rowCountOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type Outcome, OUTCOMES } from '~/audit/outcome'
import { shapesOf } from './audit-shapes'
import { markByHead, markByShapes, type Marks, marksOf } from './row-marks'
import { NO_CATEGORY, summariesOf } from './row-summary'
import { rowsWithText } from './row-text'

/**
 * Filters on the loaded rows. Values of one kind are alternatives, kinds add up; an empty list asks for nothing. What is
 * asked of audits (category, workflow, field) has to be true of one and the same audit.
 */
export type RowFilter = {
  states: string[]
  outcomes: Outcome[]
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
  categories: [],
  workflowIds: [],
  fields: [],
  text: '',
}

/** How many of workflow, category and field are asked for: from two on they are asked of one audit. */
function asksOfAudits({ categories, workflowIds, fields }: RowFilter): number {
  return [categories, workflowIds, fields].filter((values) => values.length > 0).length
}

/** Rows of which one audit is all that is asked for. */
function withOneAudit(columns: CallbackColumns, { categories, workflowIds, fields }: RowFilter): Marks {
  const wantedFields = fields.map((name) => columns.texts.known(name))
  const fits = marksOf(
    shapesOf(columns),
    ({ category, workflowId, fieldsNotHeld }) =>
      (workflowIds.length === 0 || workflowIds.includes(workflowId)) &&
      (categories.length === 0 || categories.includes(category ?? NO_CATEGORY)) &&
      (fields.length === 0 || fieldsNotHeld.some((field) => wantedFields.includes(field))),
  )
  const rows = new Uint8Array(rowCountOf(columns))
  markByShapes(columns, fits, rows)
  return rows
}

function byAudits(columns: CallbackColumns, filter: RowFilter): Marks {
  if (asksOfAudits(filter) > 1) return withOneAudit(columns, filter)
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

function byStates(columns: CallbackColumns, states: readonly string[]): Marks {
  const wanted = new Uint8Array(columns.texts.list.length)
  for (const state of states) wanted[columns.texts.known(state) ?? wanted.length] = 1
  const rows = new Uint8Array(rowCountOf(columns))
  markByHead(columns, HEAD.state, 0, wanted, rows)
  return rows
}

function byOutcomes(columns: CallbackColumns, outcomes: readonly Outcome[]): Marks {
  const places = summariesOf(columns).outcomes.values
  const wanted = marksOf(OUTCOMES, ({ id }) => outcomes.includes(id))
  const rows = new Uint8Array(rowCountOf(columns))
  for (let row = 0; row < rows.length; row += 1) rows[row] = wanted[places[row] ?? 0] ?? 0
  return rows
}

/** The rows that pass, in their order; the very same object where nothing is asked for. */
export function applyRowFilter(rows: CallbackRows, filter: RowFilter): CallbackRows {
  const { columns, order } = rows
  const { states, outcomes, text } = filter
  const passes: Marks[] = []
  if (states.length > 0) passes.push(byStates(columns, states))
  if (outcomes.length > 0) passes.push(byOutcomes(columns, outcomes))
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
  for (const row of order) if (marks[row] === 1) kept[end++] = row
  return kept.slice(0, end)
}
