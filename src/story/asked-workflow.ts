import type { GateId } from '~/audit/gate'
import type { ShownRow } from './shown-rows'
import { gateOrder } from './story-cell'
import type { StoryMatrix } from './story-matrix'

type GateCount = { gate: GateId; count: number; /** Column of its newest cell. */ newest: number }

export type AskedWorkflow = {
  /** How often it stood at each gate, in gate order. */
  counts: readonly GateCount[]
  /** Where the newest callback was no event for it: the column of the newest that was; null where none was, or no need. */
  lastConcerned: number | null
}

const NO_CONCERN: ReadonlySet<GateId> = new Set(['not-for-this-event', 'not-evaluated', 'unclassified'])

/** What the whole story says of the workflow that was asked about. */
export function askedWorkflow(row: ShownRow, { columns }: Pick<StoryMatrix, 'columns'>): AskedWorkflow {
  const counts = new Map<GateId, GateCount>()
  for (const [column, { gate }] of row.cells.entries()) {
    counts.set(gate, { gate, count: (counts.get(gate)?.count ?? 0) + 1, newest: column })
  }
  const newest = row.cells.at(-1)?.gate
  const concerned = row.cells.findLastIndex(({ gate }) => !NO_CONCERN.has(gate))
  const isNeeded =
    newest !== undefined && NO_CONCERN.has(newest) && concerned >= 0 && concerned < columns.length
  return {
    counts: [...counts.values()].sort((one, other) => gateOrder(one.gate) - gateOrder(other.gate)),
    lastConcerned: isNeeded ? concerned : null,
  }
}
