import { type CallbackColumns, CHECK, endOfMatches, firstMatchOf, SHAPE, SHAPE_FLAG } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type GateId, gateOf } from '~/audit/gate'

/** What all audits of one shape have in common (see callback-columns.ts): all but their reason and the recorded values. */
export type AuditShape = {
  workflowId: string
  workflowName: string
  /** Null where no category is recorded. */
  category: string | null
  matched: boolean
  error: boolean
  gate: GateId
  /** Numbers of `columns.checks`, in recorded order. */
  checks: Uint32Array
  /** For each check 1 where it held. */
  held: Uint8Array
  /** Fields (texts) with a check that did not hold, each once. */
  fieldsNotHeld: readonly number[]
}

const known = new WeakMap<CallbackColumns, AuditShape[]>()

function readShape({ shapes, texts, checks, fields }: CallbackColumns, shape: number): AuditShape {
  const start = shapes.startOf(shape)
  const part = (place: number) => shapes.items.values[start + place] ?? 0
  const text = (id: number) => texts.list[id] ?? ''
  const flags = part(SHAPE.flags)
  const recorded = shapes.items.values.subarray(start + SHAPE.firstCheck, shapes.endOf(shape))
  const held = Uint8Array.from(recorded, (checkAndHeld) => checkAndHeld & 1)
  const checkIds = recorded.map((checkAndHeld) => checkAndHeld >>> 1)
  const fieldOf = (check: number) =>
    fields.items.values[fields.startOf(checks.items.values[checks.startOf(check) + CHECK.field] ?? 0)] ?? 0
  const workflowId = text(part(SHAPE.workflowId))
  const hasDetails = (flags & SHAPE_FLAG.details) !== 0
  const category = part(SHAPE.category) === 0 ? null : text(part(SHAPE.category) - 1)
  const audit = {
    workflowId,
    workflowName: text(part(SHAPE.workflowName)),
    matched: (flags & SHAPE_FLAG.matched) !== 0,
    error: (flags & SHAPE_FLAG.error) !== 0,
  }
  const gate = gateOf(
    { startedWorkflowIds: (flags & SHAPE_FLAG.started) === 0 ? [] : [workflowId] },
    { ...audit, matchReason: '', details: hasDetails ? { category, eventType: null, comparisons: [] } : null },
  )
  const notHeld = [...checkIds].filter((_, index) => held[index] === 0)
  return { ...audit, category, gate, checks: checkIds, held, fieldsNotHeld: [...new Set(notHeld.map(fieldOf))] }
}

/** All shapes of the columns, by number. Each is read once; those that came since are added. */
export function shapesOf(columns: CallbackColumns): readonly AuditShape[] {
  const shapes = known.get(columns) ?? []
  known.set(columns, shapes)
  for (let shape = shapes.length; shape < columns.shapes.count; shape += 1) shapes.push(readShape(columns, shape))
  return shapes
}

/** By shape, how many audits of the rows have it. */
export function countShapes({ columns, order }: CallbackRows): Uint32Array {
  const counts = new Uint32Array(columns.shapes.count)
  const shapes = columns.matchShapes.values
  for (const row of order) {
    const end = endOfMatches(columns, row)
    for (let at = firstMatchOf(columns, row); at < end; at += 1) {
      const shape = shapes[at] ?? 0
      counts[shape] = (counts[shape] ?? 0) + 1
    }
  }
  return counts
}
