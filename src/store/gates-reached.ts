import { endOfMatches, firstMatchOf, HEAD, headOf, SHAPE } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import type { GateId } from '~/audit/gate'
import { shapesOf } from './audit-shapes'

/** For each of the rows, in their order, the gate that the workflow's verdict on it names (see `verdictOfWorkflow`). */
export function gatesReached({ columns, order }: CallbackRows, workflowId: string): GateId[] {
  const workflow = columns.texts.known(workflowId)
  if (workflow === undefined) return Array.from(order, () => 'not-evaluated')
  const audits = shapesOf(columns)
  const { shapes, idLists, matchShapes } = columns
  const isListed = (row: number, place: number) => {
    const list = headOf(columns, row, place)
    return idLists.items.values.subarray(idLists.startOf(list), idLists.endOf(list)).includes(workflow)
  }
  return Array.from(order, (row) => {
    const end = endOfMatches(columns, row)
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const shape = matchShapes.values[at] ?? 0
      if (shapes.items.values[shapes.startOf(shape) + SHAPE.workflowId] === workflow)
        return audits[shape]?.gate ?? 'not-evaluated'
    }
    if (isListed(row, HEAD.started)) return 'started'
    return isListed(row, HEAD.failedToMatch) ? 'unclassified' : 'not-evaluated'
  })
}
