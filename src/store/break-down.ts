import { endOfMatches, firstMatchOf, hasNoMatchRecord, HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type Outcome, outcomeOf, OUTCOMES } from '~/audit/outcome'
import { shapesOf } from './audit-shapes'
import { NO_CATEGORY } from './row-summary'
import { countWorkflows } from './workflow-counts'
import { workflowNamesOf } from './workflow-names'

/** Callbacks by what became of them, by why workflows did or did not match, by workflow and by entity. Most first. */
export type BreakDown = {
  callbacks: number
  /** Callbacks for which the API recorded no matches at all: they are in no category. */
  withoutMatches: number
  matches: number
  /** In the usual order of outcomes; only those that occur. */
  outcomes: readonly { outcome: Outcome; callbacks: number }[]
  /** 'not-recorded' for matches without one. `callbacks` have at least one such match. */
  categories: readonly CategoryCount[]
  workflows: readonly WorkflowCount[]
  entityTypes: readonly { entityType: string; callbacks: number }[]
}

type CategoryCount = { category: string; matches: number; callbacks: number }

/** Callbacks that recorded each of a workflow: three records of the API, which may disagree. */
export type WorkflowCount = {
  workflowId: string
  /** Null where no match names it. */
  name: string | null
  started: number
  matched: number
  /** Named by the callback in whatever way: looked at, started or failed to match. */
  evaluated: number
}

const NONE = { started: 0, matched: 0, evaluated: 0 }

function inWordOrder(a: string, b: string): number {
  return a < b ? -1 : 1
}

function categoriesOf({ columns, order }: CallbackRows, audits: Uint32Array): CategoryCount[] {
  const shapes = shapesOf(columns)
  const categories = [...new Set(shapes.map(({ category }) => category ?? NO_CATEGORY))]
  const placeOf = new Map(categories.map((category, place) => [category, place]))
  const placeOfShape = Uint32Array.from(shapes, ({ category }) => placeOf.get(category ?? NO_CATEGORY) ?? 0)
  const callbacks = new Uint32Array(categories.length)
  const matches = new Uint32Array(categories.length)
  for (const [shape, place] of placeOfShape.entries()) matches[place] = (matches[place] ?? 0) + (audits[shape] ?? 0)
  /** The row that was counted last, plus one. */
  const lastRow = new Uint32Array(categories.length)
  const matchShapes = columns.matchShapes.values
  for (const row of order) {
    const end = endOfMatches(columns, row)
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const place = placeOfShape[matchShapes[at] ?? 0] ?? 0
      if (lastRow[place] === row + 1) continue
      lastRow[place] = row + 1
      callbacks[place] = (callbacks[place] ?? 0) + 1
    }
  }
  return categories.map((category, place) => ({ category, matches: matches[place] ?? 0, callbacks: callbacks[place] ?? 0 }))
}

/** By the callback's own record, without its audits. */
function headCountsOf({ columns, order }: CallbackRows) {
  const { texts, idLists } = columns
  let withoutMatches = 0
  const states = new Map<number, { starting: number; idle: number }>()
  const entityTypes = new Map<number, number>()
  for (const row of order) {
    if (hasNoMatchRecord(columns, row)) withoutMatches += 1
    const entityType = headOf(columns, row, HEAD.entityType)
    entityTypes.set(entityType, (entityTypes.get(entityType) ?? 0) + 1)
    const state = headOf(columns, row, HEAD.state)
    const count = states.get(state) ?? { starting: 0, idle: 0 }
    states.set(state, count)
    const started = headOf(columns, row, HEAD.started)
    if (idLists.startOf(started) < idLists.endOf(started)) count.starting += 1
    else count.idle += 1
  }
  const outcomes = new Map<Outcome, number>()
  const add = (state: string, startedWorkflowIds: string[], callbacks: number) => {
    const outcome = outcomeOf({ state, startedWorkflowIds })
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + callbacks)
  }
  for (const [id, { starting, idle }] of states) {
    add(texts.list[id] ?? '', ['some workflow'], starting)
    add(texts.list[id] ?? '', [], idle)
  }
  return {
    withoutMatches,
    outcomes,
    entityTypes: Array.from(entityTypes, ([id, callbacks]) => ({ entityType: texts.list[id] ?? '', callbacks })),
  }
}

/** `rows` newest first. 50,000 callbacks with 30 audits each take about 15 ms. */
export function breakDownOf(rows: CallbackRows): BreakDown {
  const { workflows, audits } = countWorkflows(rows, 1, () => 0)
  const names = workflowNamesOf(rows)
  const { withoutMatches, outcomes, entityTypes } = headCountsOf(rows)
  return {
    callbacks: rows.length,
    withoutMatches,
    matches: audits.reduce((sum, count) => sum + count, 0),
    outcomes: OUTCOMES.map(({ id }) => ({ outcome: id, callbacks: outcomes.get(id) ?? 0 })).filter(
      (line) => line.callbacks > 0,
    ),
    categories: categoriesOf(rows, audits)
      .filter((line) => line.matches > 0)
      .sort((a, b) => b.matches - a.matches || inWordOrder(a.category, b.category)),
    workflows: Array.from(workflows, ([workflowId, { parts }]): WorkflowCount => {
      const [{ started, matched, evaluated } = NONE] = parts
      return { workflowId, name: names.get(workflowId) ?? null, started, matched, evaluated }
    })
      .sort(
        (a, b) =>
          b.started - a.started ||
          b.matched - a.matched ||
          b.evaluated - a.evaluated ||
          inWordOrder(a.name ?? a.workflowId, b.name ?? b.workflowId),
      ),
    entityTypes: entityTypes.sort((a, b) => b.callbacks - a.callbacks || inWordOrder(a.entityType, b.entityType)),
  }
}
