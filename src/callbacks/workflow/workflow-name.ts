import type { Callback } from '~/api/contract/callback'

/** The name that the rows record for a workflow, or null where none of them has it. */
export function workflowNameIn(rows: readonly Callback[], workflowId: string): string | null {
  for (const row of rows) {
    for (const match of row.workflowMatches ?? []) {
      if (match.workflowId === workflowId && match.workflowName !== '') return match.workflowName
    }
  }
  return null
}

export type SeenWorkflow = { workflowId: string; name: string; callbacks: number }

function inNameOrder(workflows: Iterable<SeenWorkflow>): SeenWorkflow[] {
  return [...workflows].sort((a, b) => a.name.localeCompare(b.name))
}

/** Every workflow that the rows name, by name, with the number of callbacks that it was evaluated on. */
export function workflowsSeenIn(rows: readonly Callback[]): SeenWorkflow[] {
  const seen = new Map<string, SeenWorkflow>()
  for (const row of rows) {
    for (const { workflowId, workflowName } of row.workflowMatches ?? []) {
      const before = seen.get(workflowId)
      if (before) before.callbacks += 1
      else seen.set(workflowId, { workflowId, name: workflowName || `Workflow ${workflowId}`, callbacks: 1 })
    }
  }
  return inNameOrder(seen.values())
}

/** Those seen now, then those seen earlier only: on none of the rows that are loaded now. */
export function withSeenEarlier(
  seen: readonly SeenWorkflow[],
  earlier: ReadonlyMap<string, string>,
): readonly SeenWorkflow[] {
  const ids = new Set(seen.map(({ workflowId }) => workflowId))
  const others = [...earlier].flatMap(([workflowId, name]) => (ids.has(workflowId) ? [] : [{ workflowId, name, callbacks: 0 }]))
  return [...seen, ...inNameOrder(others)]
}

/** The id of a workflow that was asked for by id or by name, whatever its letters' case; null where the name is not known. */
export function workflowIdOf(asked: string, workflows: readonly SeenWorkflow[]): string | null {
  const text = asked.trim()
  if (/^\d+$/.test(text)) return text
  const wanted = text.toLowerCase()
  const named = workflows.filter(({ name }) => name.trim().toLowerCase() === wanted)
  return named.length === 1 ? (named[0]?.workflowId ?? null) : null
}
