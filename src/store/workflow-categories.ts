import { type CallbackColumns, endOfMatches, firstMatchOf, rowCountOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { GrowingNumbers } from '~/api/columns/growing-numbers'
import { shapesOf } from './audit-shapes'
import { NO_CATEGORY } from './row-summary'

/** By workflow id and category, the callbacks with such an audit; 'not-recorded' for an audit without a category. */
export type WorkflowCategories = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A workflow and a category. */
type Pair = { workflowId: string; category: string }

/** Counts callbacks by pair, row by row; those of all rows are kept, so that rows have to be counted only as they come. */
function createPairTally(columns: CallbackColumns) {
  const pairs: Pair[] = []
  const pairOfKey = new Map<string, number>()
  const pairOfShape = new GrowingNumbers()
  /** The row that was counted last for each pair: a callback with two such audits counts once. */
  let lastRow = new Int32Array(0)
  let ofAllRows = new Int32Array(0)
  let rowCount = 0

  const countRow = (counts: Int32Array, row: number, by: 1 | -1) => {
    const shapes = columns.matchShapes.values
    const pairOf = pairOfShape.values
    const end = endOfMatches(columns, row)
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const pair = pairOf[shapes[at] ?? 0] ?? 0
      if (lastRow[pair] === row) continue
      lastRow[pair] = row
      counts[pair] = (counts[pair] ?? 0) + by
    }
  }

  const follow = () => {
    for (const { workflowId, category } of shapesOf(columns).slice(pairOfShape.length)) {
      const pair = { workflowId, category: category ?? NO_CATEGORY }
      const key = JSON.stringify(pair)
      const known = pairOfKey.get(key) ?? pairs.push(pair) - 1
      pairOfKey.set(key, known)
      pairOfShape.push(known)
    }
    lastRow = new Int32Array(pairs.length).fill(-1)
    const counts = new Int32Array(pairs.length)
    counts.set(ofAllRows)
    ofAllRows = counts
    for (; rowCount < rowCountOf(columns); rowCount += 1) countRow(ofAllRows, rowCount, 1)
    lastRow.fill(-1)
  }

  return (order: Uint32Array): { pairs: readonly Pair[]; counts: Int32Array } => {
    follow()
    if (2 * order.length < rowCount) {
      const counts = new Int32Array(pairs.length)
      for (const row of order) countRow(counts, row, 1)
      return { pairs, counts }
    }
    // Fewer are left out than are in.
    const isIn = new Uint8Array(rowCount)
    for (const row of order) isIn[row] = 1
    const counts = ofAllRows.slice()
    for (let row = 0; row < rowCount; row += 1) if (isIn[row] === 0) countRow(counts, row, -1)
    return { pairs, counts }
  }
}

const tallies = new WeakMap<CallbackColumns, ReturnType<typeof createPairTally>>()

/** Counts callbacks, not audits. */
export function workflowCategoriesOf({ columns, order }: CallbackRows): WorkflowCategories {
  const tally = tallies.get(columns) ?? createPairTally(columns)
  tallies.set(columns, tally)
  const { pairs, counts } = tally(order)
  const found = new Map<string, Map<string, number>>()
  for (const [pair, { workflowId, category }] of pairs.entries()) {
    const callbacks = counts[pair] ?? 0
    if (callbacks === 0) continue
    const ofWorkflow = found.get(workflowId) ?? new Map<string, number>()
    found.set(workflowId, ofWorkflow.set(category, callbacks))
  }
  return found
}
