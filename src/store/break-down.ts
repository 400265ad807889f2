import type { Callback } from '~/api/contract/callback'
import { type Outcome, outcomeOf, OUTCOMES } from '~/audit/outcome'
import { CATEGORIES, matchSummaryOf, summaryOf, WORKFLOW_NAMES, WORKFLOWS } from './row-summary'

/** Callbacks by what became of them, by why workflows did or did not match, by workflow and by entity. Most first. */
export type BreakDown = {
  callbacks: number
  /** Callbacks for which the API recorded no matches at all: they are in no category. */
  withoutMatches: number
  matches: number
  /** In the usual order of outcomes; only those that occur. */
  outcomes: readonly { outcome: Outcome; callbacks: number }[]
  /** 'not-recorded' for matches without one. `callbacks` have at least one such match. */
  categories: readonly { category: string; matches: number; callbacks: number }[]
  workflows: readonly WorkflowCount[]
  entityTypes: readonly { entityType: string; callbacks: number }[]
}

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

/** Counts rows one by one. A row that was counted can be taken away again. */
export function createTally() {
  let callbacks = 0
  let withoutMatches = 0
  let matches = 0
  const outcomes = new Map<Outcome, number>()
  const entityTypes = new Map<string, number>()
  // By the small numbers of the dictionaries.
  const categoryMatches: number[] = []
  const categoryCallbacks: number[] = []
  const started: number[] = []
  const matched: number[] = []
  const evaluated: number[] = []

  const count = (row: Callback, by: 1 | -1) => {
    const summary = summaryOf(row)
    const outcome = outcomeOf(row)
    const inRow = new Set<number>()
    callbacks += by
    matches += by * (row.workflowMatches?.length ?? 0)
    if (row.workflowMatches === null) withoutMatches += by
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + by)
    entityTypes.set(row.entityType, (entityTypes.get(row.entityType) ?? 0) + by)
    for (const match of row.workflowMatches ?? []) {
      const { category, workflow } = matchSummaryOf(match)
      addTo(categoryMatches, category, by)
      if (match.matched) inRow.add(workflow)
    }
    for (const id of inRow) addTo(matched, id, by)
    for (const id of summary.categories) addTo(categoryCallbacks, id, by)
    for (const id of summary.workflows) addTo(evaluated, id, by)
    for (const id of new Set(row.startedWorkflowIds)) addTo(started, WORKFLOWS.idOf(id), by)
  }

  return {
    add: (row: Callback) => count(row, 1),
    takeAway: (row: Callback) => count(row, -1),
    breakDown: (): BreakDown => ({
      callbacks,
      withoutMatches,
      matches,
      outcomes: OUTCOMES.map(({ id }) => ({ outcome: id, callbacks: outcomes.get(id) ?? 0 })).filter(
        (line) => line.callbacks > 0,
      ),
      categories: CATEGORIES.values
        .map((category, id) => ({
          category,
          matches: categoryMatches[id] ?? 0,
          callbacks: categoryCallbacks[id] ?? 0,
        }))
        .filter((line) => line.matches > 0)
        .sort((a, b) => b.matches - a.matches || inWordOrder(a.category, b.category)),
      workflows: WORKFLOWS.values
        .map((workflowId, id) => ({
          workflowId,
          name: WORKFLOW_NAMES.get(workflowId) ?? null,
          started: started[id] ?? 0,
          matched: matched[id] ?? 0,
          evaluated: evaluated[id] ?? 0,
        }))
        .filter((line) => line.evaluated > 0)
        .sort(
          (a, b) =>
            b.started - a.started ||
            b.matched - a.matched ||
            b.evaluated - a.evaluated ||
            inWordOrder(a.name ?? a.workflowId, b.name ?? b.workflowId),
        ),
      entityTypes: [...entityTypes]
        .map(([entityType, size]) => ({ entityType, callbacks: size }))
        .filter((line) => line.callbacks > 0)
        .sort((a, b) => b.callbacks - a.callbacks || inWordOrder(a.entityType, b.entityType)),
    }),
  }
}

function addTo(counts: number[], id: number, by: 1 | -1) {
  counts[id] = (counts[id] ?? 0) + by
}

function inWordOrder(a: string, b: string): number {
  return a < b ? -1 : 1
}

export function breakDownOf(rows: readonly Callback[]): BreakDown {
  const tally = createTally()
  for (const row of rows) tally.add(row)
  return tally.breakDown()
}
