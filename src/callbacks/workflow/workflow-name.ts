import type { CallbackRows } from '~/api/columns/callback-rows'
import { saidText } from '~/audit/recorded-text'
import { summariesOf } from '~/store/row-summary'
import { workflowNamesOf } from '~/store/workflow-names'

export type SeenWorkflow = { workflowId: string; name: string; callbacks: number }

function inNameOrder(workflows: Iterable<SeenWorkflow>): SeenWorkflow[] {
  return [...workflows].sort((a, b) => a.name.localeCompare(b.name))
}

/** Every workflow that the rows name, by name, with the number of callbacks that it was evaluated on. */
export function workflowsSeenIn(rows: CallbackRows): SeenWorkflow[] {
  const { audited } = summariesOf(rows.columns)
  const names = workflowNamesOf(rows)
  const counts = audited.countIn(rows.order)
  const seen = audited.bits.values.flatMap((text, bit) => {
    const callbacks = counts[bit] ?? 0
    const workflowId = rows.columns.texts.list[text] ?? ''
    return callbacks === 0 ? [] : [{ workflowId, name: names.get(workflowId) ?? `Workflow ${saidText(workflowId)}`, callbacks }]
  })
  return inNameOrder(seen)
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
