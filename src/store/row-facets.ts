import { HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { categoryTerm, stateTerm } from '~/audit/glossary'
import { OUTCOMES } from '~/audit/outcome'
import { saidText } from '~/audit/recorded-text'
import { NO_CATEGORY, summariesOf } from './row-summary'
import type { ValueSets } from './value-sets'
import { workflowNamesOf } from './workflow-names'

type Facet = { value: string; label: string; count: number }
export type Facets = {
  states: Facet[]
  outcomes: Facet[]
  categories: Facet[]
  workflows: Facet[]
  fields: Facet[]
}

function mostFirst(facets: readonly Facet[]): Facet[] {
  return facets
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

export function categoryFacets(counts: Iterable<readonly [category: string, callbacks: number]>): Facet[] {
  return mostFirst(
    Array.from(counts, ([value, count]) => ({
      value,
      label: categoryTerm(value === NO_CATEGORY ? null : value).label,
      count,
    })),
  )
}

/** How many rows have each text at a place of their head. */
function countTexts({ columns, order }: CallbackRows, place: number): [text: string, count: number][] {
  const counts = new Uint32Array(columns.texts.list.length)
  for (const row of order) {
    const text = headOf(columns, row, place)
    counts[text] = (counts[text] ?? 0) + 1
  }
  return columns.texts.list.flatMap((text, id): [string, number][] => (counts[id] ? [[text, counts[id]]] : []))
}

/** Counts callbacks (not matches) for every value that occurs, most frequent first; outcomes in their usual order. */
export function facetsOf(rows: CallbackRows): Facets {
  const { columns, order } = rows
  const { workflows, categories, fields, outcomes } = summariesOf(columns)
  const text = (id: number) => columns.texts.list[id] ?? ''
  const names = workflowNamesOf(rows)
  const countsIn = (sets: ValueSets, textOf: (value: number) => string): [string, number][] => {
    const counts = sets.countIn(order)
    return sets.bits.values.map((value, bit) => [textOf(value), counts[bit] ?? 0])
  }
  const ofOutcome = new Uint32Array(OUTCOMES.length)
  for (const row of order) {
    const place = outcomes.values[row] ?? 0
    ofOutcome[place] = (ofOutcome[place] ?? 0) + 1
  }
  return {
    states: mostFirst(
      countTexts(rows, HEAD.state).map(([value, count]) => ({ value, label: stateTerm(value).label, count })),
    ),
    outcomes: OUTCOMES.map(({ id, word }, place) => ({ value: id, label: word, count: ofOutcome[place] ?? 0 })).filter(
      ({ count }) => count > 0,
    ),
    categories: categoryFacets(countsIn(categories, (plusOne) => (plusOne === 0 ? NO_CATEGORY : text(plusOne - 1)))),
    workflows: mostFirst(
      countsIn(workflows, text).map(([value, count]) => ({
        value,
        label: names.get(value) ?? `Workflow ${saidText(value)}`,
        count,
      })),
    ),
    fields: mostFirst(countsIn(fields, text).map(([value, count]) => ({ value, label: saidText(value), count }))),
  }
}
