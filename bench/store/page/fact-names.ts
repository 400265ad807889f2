import type { FactReading } from './fact-reading'
import { byMatches, byWorkflowAndCategory, MOST_BLOCKING, SAYS_NO, type Blocker, type FacetAnswer, type MissedQuestion } from './questions'

/** A row of a counted table, in numbers of the dictionaries. */
export type FacetCount = { workflow: number; category: number; callbacks: number }
export type CheckCount = { workflow: number; category: number; check: number; matches: number; alone: number }

/** The question in numbers, so that a database need not look up names: the ids of the workflow, the category and the field's checks. */
export function missedIds(reading: FactReading, { workflowId, category, field }: MissedQuestion) {
  return {
    workflow: reading.workflows.entries.find(({ key }) => String(key) === workflowId)?.id ?? -1,
    category: reading.words.entries.find(({ value }) => value === category)?.id ?? -1,
    checks: reading.checks.entries.filter(({ value }) => value.field === field).map(({ id }) => id),
  }
}

export function facetAnswer(reading: FactReading, counts: readonly FacetCount[]): FacetAnswer {
  return counts
    .map(({ workflow, category, callbacks }) => ({
      workflowId: String(reading.workflows.entries[workflow]?.key),
      category: reading.words.entries[category]?.value ?? '',
      callbacks,
    }))
    .sort(byWorkflowAndCategory)
}

/** A few hundred counts by workflow, category and check become the most frequent ones by workflow and check. */
export function blockersAnswer(reading: FactReading, counts: readonly CheckCount[]): Blocker[] {
  const blockers = new Map<string, Blocker>()
  for (const { workflow, category, check, matches, alone } of counts) {
    if (!SAYS_NO.includes(reading.words.entries[category]?.value ?? '')) continue
    const rule = reading.checks.entries[check]?.value
    if (rule === undefined) continue
    const key = `${workflow} ${check}`
    const known = blockers.get(key)
    const { field, operator, ruleValue } = rule
    blockers.set(key, {
      workflowId: String(reading.workflows.entries[workflow]?.key),
      field,
      operator,
      ruleValue: JSON.stringify(ruleValue),
      matches: (known?.matches ?? 0) + matches,
      alone: (known?.alone ?? 0) + alone,
    })
  }
  return [...blockers.values()].sort(byMatches).slice(0, MOST_BLOCKING)
}
