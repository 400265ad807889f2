import type { Contender } from './contender'
import { byMatches, byWorkflowAndCategory, MOST_BLOCKING, NEWEST, SAYS_NO, type Blocker, type FacetAnswer } from './questions'
import { rowsOf, type WireRow } from './wire-row'

/** What one writes first: everything that JSON.parse made is kept, and every question is a loop over it. */
export function plainObjects(): Contender {
  const rows: WireRow[] = []

  return {
    load: (pageText) => {
      for (const row of rowsOf(pageText)) rows.push(row)
    },
    finish: () => {},
    spent: null,
    answers: {
      missed: ({ workflowId, category, field }) => {
        const id = Number(workflowId)
        const found = rows.filter((row) =>
          row.workflow_matches.some(
            (match) =>
              match.workflow_id === id &&
              match.match_details?.category === category &&
              match.match_details.field_comparisons.some((check) => check.field_name === field && !check.is_match),
          ),
        )
        found.sort((a, b) => (a.created_in_psa_at < b.created_in_psa_at ? 1 : -1))
        return { callbacks: found.length, newestIds: found.slice(0, NEWEST).map((row) => row.callback_id) }
      },
      facet: () => facetOf(rows),
      blockers: () => blockersOf(rows),
      search: (text) => {
        const wanted = text.toLowerCase()
        return rows.filter((row) =>
          row.workflow_matches.some((match) =>
            match.match_details?.field_comparisons.some((check) => textOf(check.field_value).toLowerCase().includes(wanted)),
          ),
        ).length
      },
    },
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function facetOf(rows: readonly WireRow[]): FacetAnswer {
  const counts = new Map<number, Map<string, { callbacks: number; lastCounted: WireRow }>>()
  for (const row of rows) {
    for (const match of row.workflow_matches) {
      const category = match.match_details?.category ?? ''
      let ofWorkflow = counts.get(match.workflow_id)
      if (!ofWorkflow) counts.set(match.workflow_id, (ofWorkflow = new Map()))
      const count = ofWorkflow.get(category)
      if (!count) ofWorkflow.set(category, { callbacks: 1, lastCounted: row })
      else if (count.lastCounted !== row) {
        count.callbacks += 1
        count.lastCounted = row
      }
    }
  }
  return [...counts]
    .flatMap(([id, ofWorkflow]) =>
      [...ofWorkflow].map(([category, { callbacks }]) => ({ workflowId: String(id), category, callbacks })),
    )
    .sort(byWorkflowAndCategory)
}

function blockersOf(rows: readonly WireRow[]): Blocker[] {
  const blockers = new Map<string, Blocker>()
  for (const row of rows) {
    for (const { workflow_id: id, match_details: details } of row.workflow_matches) {
      if (details === null || !SAYS_NO.includes(details.category)) continue
      const missed = details.field_comparisons.filter((check) => !check.is_match)
      for (const { field_name: field, operator, rule_value: value } of missed) {
        const ruleValue = JSON.stringify(value)
        const key = `${id}\n${field}\n${operator}\n${ruleValue}`
        let blocker = blockers.get(key)
        if (!blocker) {
          blocker = { workflowId: String(id), field, operator, ruleValue, matches: 0, alone: 0 }
          blockers.set(key, blocker)
        }
        blocker.matches += 1
        if (missed.length === 1) blocker.alone += 1
      }
    }
  }
  return [...blockers.values()].sort(byMatches).slice(0, MOST_BLOCKING)
}
