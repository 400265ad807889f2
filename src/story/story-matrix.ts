import type { Callback, Match } from '~/api/contract/callback'
import { alternativesIn } from '~/audit/alternatives'
import { contradictionsOf } from '~/audit/contradiction'
import { type RuleEdit, ruleEditsIn } from '~/audit/rule-edit'
import { type StoryCell, storyCell } from './story-cell'

export type StoryColumn = {
  callback: Callback
  /** How many of its records disagree. */
  contradictions: number
}

export type StoryRow = {
  workflowId: string
  /** As recorded last; empty where no row names it. */
  name: string
  /** One for each column, in the same order. */
  cells: readonly StoryCell[]
  /** Some callback's records about it disagree. */
  isContradicted: boolean
  ruleEdits: readonly RuleEdit[]
}

/** Callbacks in time, oldest first, by workflows, in the order in which they were first met. */
export type StoryMatrix = { columns: readonly StoryColumn[]; rows: readonly StoryRow[] }

type Audits = { name: string; byColumn: Map<number, Match[]> }

function auditsByWorkflow(callbacks: readonly Callback[]): Map<string, Audits> {
  const workflows = new Map<string, Audits>()
  const auditsOf = (id: string) => {
    const known = workflows.get(id)
    if (known) return known
    const fresh: Audits = { name: '', byColumn: new Map() }
    workflows.set(id, fresh)
    return fresh
  }
  for (const [column, callback] of callbacks.entries()) {
    for (const match of callback.workflowMatches ?? []) {
      const audits = auditsOf(match.workflowId)
      if (match.workflowName !== '') audits.name = match.workflowName
      const here = audits.byColumn.get(column)
      if (here) here.push(match)
      else audits.byColumn.set(column, [match])
    }
    for (const id of callback.startedWorkflowIds) auditsOf(id)
    for (const id of callback.failedToMatchWorkflowIds) auditsOf(id)
  }
  return workflows
}

const NO_MATCHES: readonly Match[] = []

/** `callbacks` are one entity's, oldest first. */
export function matrixOf(callbacks: readonly Callback[]): StoryMatrix {
  const alternatives = alternativesIn(callbacks)
  const edits = ruleEditsIn(callbacks)
  const contradicted = new Set<string>()
  const columns = callbacks.map((callback): StoryColumn => {
    const contradictions = contradictionsOf(callback)
    for (const { workflowIds } of contradictions) for (const id of workflowIds) contradicted.add(id)
    return { callback, contradictions: contradictions.length }
  })
  const rows = [...auditsByWorkflow(callbacks)].map(([workflowId, { name, byColumn }]): StoryRow => {
    const ruleEdits = edits.filter((edit) => edit.workflowId === workflowId)
    const firstSeenMs = new Set(ruleEdits.map((edit) => edit.firstSeenAfterMs))
    return {
      workflowId,
      name,
      cells: callbacks.map((callback, column) =>
        storyCell(callback, workflowId, byColumn.get(column) ?? NO_MATCHES, {
          alternatives,
          isRuleEdited: firstSeenMs.has(callback.finishedProcessingAtMs ?? callback.createdInPsaAtMs),
        }),
      ),
      isContradicted: contradicted.has(workflowId),
      ruleEdits,
    }
  })
  return { columns, rows }
}
