import type { Callback, Match } from '~/api/contract/callback'

/** Stands for "no category recorded" among the categories. */
export const NO_CATEGORY = 'not-recorded'

type Dictionary = { idOf: (value: string) => number; values: readonly string[] }

/** Small numbers for texts that come again: counting by them is a hundred times faster than by the texts. */
function createDictionary(): Dictionary {
  const ids = new Map<string, number>()
  const values: string[] = []
  return {
    idOf: (value) => {
      const known = ids.get(value)
      if (known !== undefined) return known
      ids.set(value, values.length)
      return values.push(value) - 1
    },
    values,
  }
}

export const CATEGORIES = createDictionary()
export const WORKFLOWS = createDictionary()
export const FIELDS = createDictionary()

/** The name by which a workflow's matches called it last, by workflow id. */
export const WORKFLOW_NAMES = new Map<string, string>()

/** What can be filtered and counted of a row, each value once. */
export type RowSummary = {
  categories: readonly number[]
  workflows: readonly number[]
  fields: readonly number[]
}

type MatchSummary = { category: number; workflow: number; fields: readonly number[] }

const ofMatches = new WeakMap<Match, MatchSummary>()
const ofRows = new WeakMap<Callback, RowSummary>()

export function matchSummaryOf(match: Match): MatchSummary {
  const known = ofMatches.get(match)
  if (known) return known
  const notHeld = (match.details?.comparisons ?? []).filter((check) => !check.isMatch)
  const fresh = {
    category: CATEGORIES.idOf(match.details?.category ?? NO_CATEGORY),
    workflow: WORKFLOWS.idOf(match.workflowId),
    fields: [...new Set(notHeld.map((check) => FIELDS.idOf(check.fieldName)))],
  }
  if (match.workflowName !== '') WORKFLOW_NAMES.set(match.workflowId, match.workflowName)
  ofMatches.set(match, fresh)
  return fresh
}

/** Made once for each row, and kept for as long as the row is. */
export function summaryOf(row: Callback): RowSummary {
  const known = ofRows.get(row)
  if (known) return known
  const categories = new Set<number>()
  const workflows = new Set<number>()
  const fields = new Set<number>()
  for (const match of row.workflowMatches ?? []) {
    const summary = matchSummaryOf(match)
    categories.add(summary.category)
    workflows.add(summary.workflow)
    for (const field of summary.fields) fields.add(field)
  }
  for (const id of row.startedWorkflowIds) workflows.add(WORKFLOWS.idOf(id))
  for (const id of row.failedToMatchWorkflowIds) workflows.add(WORKFLOWS.idOf(id))
  const fresh = { categories: [...categories], workflows: [...workflows], fields: [...fields] }
  ofRows.set(row, fresh)
  return fresh
}
