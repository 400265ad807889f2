import type { Callback } from '~/api/contract/callback'
import { categoryTerm, stateTerm } from '~/audit/glossary'
import { type Outcome, outcomeOf, OUTCOMES } from '~/audit/outcome'
import { CATEGORIES, FIELDS, NO_CATEGORY, summaryOf, WORKFLOW_NAMES, WORKFLOWS } from './row-summary'
import { textSearch } from './row-text'

/** Filters on the loaded rows. Values of one kind are alternatives, kinds add up; an empty list asks for nothing. */
export type RowFilter = {
  states: string[]
  outcomes: Outcome[]
  /** Categories that at least one match has; 'not-recorded' for a match without one. */
  categories: string[]
  /** Workflows that were evaluated, started or failed to match. */
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

function anyOf(
  values: readonly string[],
  idOf: (value: string) => number,
  idsOf: (row: Callback) => readonly number[],
) {
  const wanted = new Set(values.map(idOf))
  return (row: Callback) => idsOf(row).some((id) => wanted.has(id))
}

/** The rows that pass, in their order; the very same array where nothing is asked for. */
export function applyRowFilter(rows: readonly Callback[], filter: RowFilter): readonly Callback[] {
  const { states, outcomes, categories, workflowIds, fields, text } = filter
  const tests: ((row: Callback) => boolean)[] = []
  if (states.length > 0) tests.push((row) => states.includes(row.state))
  if (outcomes.length > 0) tests.push((row) => outcomes.includes(outcomeOf(row)))
  if (categories.length > 0)
    tests.push(anyOf(categories, CATEGORIES.idOf, (row) => summaryOf(row).categories))
  if (workflowIds.length > 0)
    tests.push(anyOf(workflowIds, WORKFLOWS.idOf, (row) => summaryOf(row).workflows))
  if (fields.length > 0) tests.push(anyOf(fields, FIELDS.idOf, (row) => summaryOf(row).fields))
  if (text.trim() !== '') tests.push(textSearch(text))
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

type Facet = { value: string; label: string; count: number }
export type Facets = {
  states: Facet[]
  outcomes: Facet[]
  categories: Facet[]
  workflows: Facet[]
  fields: Facet[]
}

function tally() {
  const counts: number[] = []
  return {
    add: (ids: readonly number[]) => {
      for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
    },
    facets: (values: readonly string[], labelOf: (value: string) => string): Facet[] =>
      values
        .map((value, id) => ({ value, label: labelOf(value), count: counts[id] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
  }
}

/** Counts callbacks (not matches) for every value that occurs, most frequent first; outcomes in their usual order. */
export function facetsOf(rows: readonly Callback[]): Facets {
  const states = new Map<string, number>()
  const outcomes = new Map<Outcome, number>()
  const categories = tally()
  const workflows = tally()
  const fields = tally()
  for (const row of rows) {
    const outcome = outcomeOf(row)
    const summary = summaryOf(row)
    states.set(row.state, (states.get(row.state) ?? 0) + 1)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    categories.add(summary.categories)
    workflows.add(summary.workflows)
    fields.add(summary.fields)
  }
  return {
    states: [...states]
      .map(([value, count]) => ({ value, label: stateTerm(value).label, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    outcomes: OUTCOMES.map(({ id, word }) => ({
      value: id,
      label: word,
      count: outcomes.get(id) ?? 0,
    })).filter(({ count }) => count > 0),
    categories: categories.facets(
      CATEGORIES.values,
      (value) => categoryTerm(value === NO_CATEGORY ? null : value).label,
    ),
    workflows: workflows.facets(WORKFLOWS.values, (id) => WORKFLOW_NAMES.get(id) ?? `Workflow ${id}`),
    fields: fields.facets(FIELDS.values, (name) => name),
  }
}
