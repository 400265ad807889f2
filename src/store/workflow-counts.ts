import { endOfMatches, firstMatchOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { type AuditShape, shapesOf } from './audit-shapes'
import { repeatedAudits } from './audited-workflows'
import { countNamed } from './named-workflows'
import { addTo, type CountsOf, createCounts, type PartOf, type WorkflowCounts } from './part-counts'

export type CountedWorkflows = {
  /** By workflow id, those that the rows name. */
  workflows: ReadonlyMap<string, WorkflowCounts>
  /** By shape, how many audits have it. */
  audits: Uint32Array
}

function countAudit({ matched, gate }: AuditShape, counts: WorkflowCounts, part: number, callbacks: number): void {
  if (matched) addTo(counts, 'matched', part, callbacks)
  if (gate === 'matched-not-started') counts.matchedNotStarted += callbacks
  if (gate === 'error') counts.errors += callbacks
}

/** Counts what audits say; returns them by shape. */
function countAudits({ columns, order }: CallbackRows, parts: number, partOf: PartOf, countsOf: CountsOf): Uint32Array {
  const shapes = shapesOf(columns)
  const audits = new Uint32Array(shapes.length)
  /** Only audits of rows without repeats, by part times the number of shapes, plus the shape. */
  const byPart = new Uint32Array(shapes.length * parts)
  const isRepeated = repeatedAudits(columns)
  const matchShapes = columns.matchShapes.values
  for (const row of order) {
    const first = firstMatchOf(columns, row)
    const end = endOfMatches(columns, row)
    const part = partOf(row)
    if (isRepeated(row)) {
      // Where a workflow has several audits, what two of them say alike counts once.
      const once = new Map<string, AuditShape>()
      for (const number of matchShapes.subarray(first, end)) {
        audits[number] = (audits[number] ?? 0) + 1
        const shape = shapes[number]
        if (shape) once.set(`${shape.workflowId} ${shape.gate}`, shape)
      }
      for (const shape of once.values()) countAudit(shape, countsOf(shape.workflowId), part, 1)
      continue
    }
    const from = part * shapes.length
    for (let at = first; at < end; at += 1) {
      const place = from + (matchShapes[at] ?? 0)
      byPart[place] = (byPart[place] ?? 0) + 1
    }
  }
  for (let part = 0; part < parts; part += 1) {
    for (const [number, shape] of shapes.entries()) {
      const count = byPart[part * shapes.length + number] ?? 0
      if (count === 0) continue
      audits[number] = (audits[number] ?? 0) + count
      countAudit(shape, countsOf(shape.workflowId), part, count)
    }
  }
  return audits
}

/** `rows` newest first. `partAt` gives for a time of creation its part of time, from 0 to `parts` - 1. */
export function countWorkflows(
  rows: CallbackRows,
  parts: number,
  partAt: (createdMs: number) => number,
): CountedWorkflows {
  const { workflows, countsOf } = createCounts(parts)
  const partOf = (row: number) => partAt(rows.columns.createdMs[row] ?? NaN)
  const audits = countAudits(rows, parts, partOf, countsOf)
  countNamed(rows, parts, partOf, countsOf)
  return { workflows, audits }
}
