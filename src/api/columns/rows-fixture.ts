import type { Callback } from '~/api/contract/callback'
import { createColumns } from './callback-columns'
import { allRowsOf, type CallbackRows } from './callback-rows'
import { packCallbacks } from './page-packing'
import { createRowPacker } from './row-packing'
import { readRow } from './row-reading'

/** Callbacks as they are held when loaded, in the order given. */
export function rowsOf(callbacks: readonly Callback[]): CallbackRows {
  const columns = createColumns()
  const packer = createRowPacker(columns)
  for (const { workflowMatches, ...head } of callbacks) {
    packer.begin(head.startedWorkflowIds)
    for (const { workflowId, workflowName, matched, error, matchReason, details } of workflowMatches ?? []) {
      const { category = null, eventType = null, comparisons = [] } = details ?? {}
      packer.audits.match(workflowId, workflowName, matched, error, matchReason, details !== null, category, eventType)
      for (const { fieldName, operator, ruleValue, fieldValue, isMatch } of comparisons)
        packer.audits.comparison(fieldName, operator, ruleValue, fieldValue, isMatch)
    }
    packer.finish({ ...head, wireMatches: workflowMatches })
  }
  return allRowsOf(columns)
}

/** A wire row as it is read; throws what is wrong with it. */
export function callbackFrom(wire: unknown): Callback {
  const { columns, rejected } = packCallbacks([wire])
  const [problem] = rejected
  if (problem) throw new Error(problem.problem)
  return readRow(columns, 0)
}

/** A text that is the same only for what is equal to the last key: JSON that also tells what JSON leaves out. */
export function exactText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === undefined) return { absent: true }
    return typeof inner === 'number' && !Number.isFinite(inner) ? { beyondRange: String(inner) } : inner
  })
}
