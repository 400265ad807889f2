import type { GateId } from '~/audit/gate'
import { gateOrder, isKnown, NOT_EVALUATED } from './story-cell'
import type { StoryColumn, StoryMatrix, StoryRow } from './story-matrix'

/** Why a row is worth a line, the strongest first. */
export type RowReason = 'asked' | 'started' | 'needs-a-look' | 'nearly' | 'changed' | 'opened'

const REASONS: readonly RowReason[] = ['asked', 'started', 'needs-a-look', 'nearly', 'changed', 'opened']

export const REASON_WORDS: Readonly<Record<RowReason, string>> = {
  asked: 'asked about',
  started: 'started',
  'needs-a-look': 'needs a look',
  nearly: 'every recorded check but one held',
  changed: 'changed between callbacks',
  opened: 'opened here',
}

export type ShownRow = StoryRow & { reasons: readonly RowReason[]; strongest: GateId }

export type ShownRows = {
  /** With a reason to be shown, the asked one first. */
  shown: readonly ShownRow[]
  /** The others, by what they came closest to. */
  rest: readonly ShownRow[]
}

export type Asked = { workflowId: string | null; openedWorkflowId: string | null }

/**
 * Whether the workflow ended differently on two callbacks of the same kind of change. Between different kinds a workflow
 * differs by its trigger alone, which is no news.
 */
function hasChanged(row: StoryRow, columns: readonly StoryColumn[]): boolean {
  const before = new Map<string, GateId>()
  return row.cells.some((cell, index) => {
    const callback = columns[index]?.callback
    if (!callback || !isKnown(callback, cell)) return false
    const earlier = before.get(callback.changeType)
    before.set(callback.changeType, cell.gate)
    return earlier !== undefined && earlier !== cell.gate
  })
}

function strongestOf(row: StoryRow): GateId {
  return row.cells.reduce<GateId>(
    (strongest, { gate }) => (gateOrder(gate) < gateOrder(strongest) ? gate : strongest),
    'not-evaluated',
  )
}

/** Reasons that lie in the records, whoever asks. */
function ownReasons(row: StoryRow, columns: readonly StoryColumn[]): RowReason[] {
  const has = (gate: GateId) => row.cells.some((cell) => cell.gate === gate)
  const reasons: RowReason[] = []
  if (has('started')) reasons.push('started')
  if (has('matched-not-started') || has('error') || row.isContradicted) reasons.push('needs-a-look')
  if (row.cells.some((cell) => cell.isNearly)) reasons.push('nearly')
  if (row.ruleEdits.length > 0 || hasChanged(row, columns)) reasons.push('changed')
  return reasons
}

const judged = new WeakMap<StoryMatrix, readonly ShownRow[]>()

/** Made once for a matrix, so that a row which nobody asks about or opens stays the same object. */
function judgedRows(matrix: StoryMatrix): readonly ShownRow[] {
  const known = judged.get(matrix)
  if (known) return known
  const rows = matrix.rows.map((row) => ({
    ...row,
    reasons: ownReasons(row, matrix.columns),
    strongest: strongestOf(row),
  }))
  judged.set(matrix, rows)
  return rows
}

function withReasonsToAsk(row: ShownRow, asked: Asked): ShownRow {
  const isAsked = row.workflowId === asked.workflowId
  const isOpened = row.workflowId === asked.openedWorkflowId
  if (!isAsked && !isOpened) return row
  const holds = (reason: RowReason) =>
    row.reasons.includes(reason) ||
    (isAsked && reason === 'asked') ||
    (isOpened && reason === 'opened') ||
    // A set-up that never changes is no news, until somebody asks.
    (isAsked && reason === 'needs-a-look' && row.cells.some(({ gate }) => gate === 'set-up'))
  return { ...row, reasons: REASONS.filter(holds) }
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function inOrder(one: ShownRow, other: ShownRow): number {
  const rank = ({ reasons }: ShownRow) => (reasons[0] ? REASONS.indexOf(reasons[0]) : REASONS.length)
  return (
    rank(one) - rank(other) ||
    gateOrder(one.strongest) - gateOrder(other.strongest) ||
    byName.compare(one.name, other.name) ||
    byName.compare(one.workflowId, other.workflowId)
  )
}

/** A workflow that the link names and no callback does is a row as well: an empty one says that it was not evaluated. */
function rowsOfNobody(rows: readonly ShownRow[], columns: readonly StoryColumn[], asked: Asked): ShownRow[] {
  const named = new Set([asked.workflowId, asked.openedWorkflowId].filter((id) => id !== null))
  return [...named]
    .filter((id) => rows.every((row) => row.workflowId !== id))
    .map((workflowId) => ({
      workflowId,
      name: '',
      cells: columns.map(() => NOT_EVALUATED),
      isContradicted: false,
      ruleEdits: [],
      reasons: [],
      strongest: 'not-evaluated',
    }))
}

/** Which workflows are worth a line by default, and why. */
export function shownRows(matrix: StoryMatrix, asked: Asked): ShownRows {
  const known = judgedRows(matrix)
  const rows = [...known, ...rowsOfNobody(known, matrix.columns, asked)].map((row) =>
    withReasonsToAsk(row, asked),
  )
  rows.sort(inOrder)
  return {
    shown: rows.filter(({ reasons }) => reasons.length > 0),
    rest: rows.filter(({ reasons }) => reasons.length === 0),
  }
}

/** How many of the rows came closest to which gate, in gate order. */
export function countsByGate(rows: readonly ShownRow[]): { gate: GateId; count: number }[] {
  const counts = new Map<GateId, number>()
  for (const { strongest } of rows) counts.set(strongest, (counts.get(strongest) ?? 0) + 1)
  return [...counts]
    .map(([gate, count]) => ({ gate, count }))
    .sort((one, other) => gateOrder(one.gate) - gateOrder(other.gate))
}
