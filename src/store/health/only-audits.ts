import { endOfMatches, firstMatchOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { shapesOf } from '~/store/audit-shapes'
import { repeatedAudits } from '~/store/audited-workflows'
import { createShapeTally, type ShapeTally } from './shape-tally'

/**
 * By shape the audits that are their callback's only one of their workflow: where there are several, nobody can say which
 * comes first, or which one counts. `rows` newest first.
 */
export function tallyOnlyAudits({ columns, order }: CallbackRows): ShapeTally {
  const isRepeated = repeatedAudits(columns)
  const { tally, add } = createShapeTally(columns)
  const { counts } = tally
  const matchShapes = columns.matchShapes.values
  const addApart = (row: number) => {
    const ofWorkflow = new Map<string, number[]>()
    for (const shape of matchShapes.subarray(firstMatchOf(columns, row), endOfMatches(columns, row))) {
      const workflowId = shapesOf(columns)[shape]?.workflowId ?? ''
      ofWorkflow.set(workflowId, [...(ofWorkflow.get(workflowId) ?? []), shape])
    }
    for (const [only, ...others] of ofWorkflow.values()) if (only !== undefined && others.length === 0) add(only, row)
  }
  for (const row of order) {
    if (isRepeated(row)) {
      addApart(row)
      continue
    }
    const end = endOfMatches(columns, row)
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const shape = matchShapes[at] ?? 0
      const before = counts[shape] ?? 0
      if (before === 0) add(shape, row)
      else counts[shape] = before + 1
    }
  }
  return tally
}
