import { type CallbackColumns, endOfMatches, firstMatchOf, HEAD, headOf, SHAPE } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { createShapeTally, type ShapeTally } from './shape-tally'

/** What rows record of one workflow. */
export type WorkflowAudits = {
  columns: CallbackColumns
  /** Callbacks with at least one audit of it. */
  audited: number
  /** Callbacks with exactly one, in their order, and beside each where among all matches that audit is. */
  rows: readonly number[]
  places: readonly number[]
  /** Those audits by shape. */
  tally: ShapeTally
  /** All its audits by shape, those of callbacks with several too. */
  all: ShapeTally
  /** Callbacks with more than one: of those nobody can say which audit comes first, or which one counts. */
  severalAudits: number
  /** Callbacks that list it as started or failed, and have no audit of it. */
  withoutAudit: number
}

/** By shape, 1 where it is of the workflow (a text). */
function shapesWith({ shapes }: CallbackColumns, workflow: number | undefined): Uint8Array {
  return Uint8Array.from({ length: shapes.count }, (_, shape) =>
    Number(shapes.items.values[shapes.startOf(shape) + SHAPE.workflowId] === workflow),
  )
}

/** By list of ids, 1 where it names the workflow (a text). */
function listsWith({ idLists }: CallbackColumns, workflow: number | undefined): Uint8Array {
  return Uint8Array.from({ length: idLists.count }, (_, list) => {
    for (let at = idLists.startOf(list); at < idLists.endOf(list); at += 1)
      if (idLists.items.values[at] === workflow) return 1
    return 0
  })
}

/** `rows` newest first. */
export function workflowAuditsIn({ columns, order }: CallbackRows, workflowId: string): WorkflowAudits {
  const workflow = columns.texts.known(workflowId)
  const isOfWorkflow = shapesWith(columns, workflow)
  const isListed = listsWith(columns, workflow)
  const shapes = columns.matchShapes.values
  const { tally, add } = createShapeTally(columns)
  const { tally: all, add: addToAll } = createShapeTally(columns)
  const rows: number[] = []
  const places: number[] = []
  let audited = 0
  let withoutAudit = 0
  for (const row of order) {
    const end = endOfMatches(columns, row)
    let audits = 0
    let place = 0
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const shape = shapes[at] ?? 0
      if (isOfWorkflow[shape] === 0) continue
      addToAll(shape, row)
      audits += 1
      place = at
    }
    if (audits === 1) {
      add(shapes[place] ?? 0, row)
      rows.push(row)
      places.push(place)
    }
    if (audits > 0) audited += 1
    else if (
      isListed[headOf(columns, row, HEAD.started)] === 1 ||
      isListed[headOf(columns, row, HEAD.failedToMatch)] === 1
    )
      withoutAudit += 1
  }
  return { columns, audited, rows, places, tally, all, severalAudits: audited - rows.length, withoutAudit }
}
