import { endOfMatches, firstMatchOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { saidText } from '~/audit/recorded-text'
import { shapesOf } from './audit-shapes'

/**
 * By workflow id the name that its audits record, for the eye: what of it would not be seen is named. It is that of
 * the first of the rows where they record several. Workflows that no audit names are left out.
 */
export function workflowNamesOf({ columns, order }: CallbackRows): ReadonlyMap<string, string> {
  const shapes = shapesOf(columns)
  const names = new Map<string, string>()
  const renamed = new Set<string>()
  for (const { workflowId, workflowName: recordedName } of shapes) {
    if (recordedName === '') continue
    const workflowName = saidText(recordedName)
    const before = names.get(workflowId)
    if (before === undefined) names.set(workflowId, workflowName)
    else if (before !== workflowName) renamed.add(workflowId)
  }
  for (const row of renamed.size === 0 ? [] : order) {
    const end = endOfMatches(columns, row)
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const shape = shapes[columns.matchShapes.values[at] ?? 0]
      if (!shape || shape.workflowName === '' || !renamed.delete(shape.workflowId)) continue
      names.set(shape.workflowId, saidText(shape.workflowName))
    }
    if (renamed.size === 0) break
  }
  return names
}
