import { endOfMatches, firstMatchOf, HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { NumberListPool } from '~/api/columns/number-list-pool'
import { type AuditShape, shapesOf } from './audit-shapes'
import { repeatedAudits, valuesOfSet } from './audited-workflows'
import { summariesOf } from './row-summary'

/** Callbacks by part of time. */
export type PartCounts = { evaluated: number; matched: number; started: number }

/** What callbacks record of one workflow, a callback once each however often it names the workflow. */
export type WorkflowCounts = {
  /** Evaluated: named by an audit, by the started or by the failed list. Matched: in an audit. Started: in the list. */
  parts: PartCounts[]
  matchedNotStarted: number
  errors: number
  /** In that list without any audit of the workflow. */
  startedWithoutAudit: number
  failedWithoutAudit: number
  /** The newest row that has it in its started list. */
  newestStart: number | null
}

export type CountedWorkflows = {
  /** By workflow id, those that the rows name. */
  workflows: ReadonlyMap<string, WorkflowCounts>
  /** By shape, how many audits have it. */
  audits: Uint32Array
}

type CountsOf = (workflowId: string) => WorkflowCounts
/** By row, its part of time: from 0 up to the number of parts. */
type PartOf = (row: number) => number

function createCounts(parts: number) {
  const workflows = new Map<string, WorkflowCounts>()
  const countsOf: CountsOf = (workflowId) => {
    const known = workflows.get(workflowId)
    if (known) return known
    const fresh: WorkflowCounts = {
      parts: Array.from({ length: parts }, () => ({ evaluated: 0, matched: 0, started: 0 })),
      matchedNotStarted: 0,
      errors: 0,
      startedWithoutAudit: 0,
      failedWithoutAudit: 0,
      newestStart: null,
    }
    workflows.set(workflowId, fresh)
    return fresh
  }
  return { workflows, countsOf }
}

function addTo({ parts }: WorkflowCounts, what: keyof PartCounts, part: number, callbacks: number): void {
  const counts = parts[part]
  if (counts) counts[what] += callbacks
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

/**
 * Counts by whom a workflow is named. Callbacks that name the same workflows in the same ways are counted together: there
 * are far fewer such kinds than callbacks.
 */
function countNamed({ columns, order }: CallbackRows, parts: number, partOf: PartOf, countsOf: CountsOf): void {
  const { idLists, texts } = columns
  const { audited } = summariesOf(columns)
  const textsOf = (ids: Iterable<number>) => new Set(Array.from(ids, (id) => texts.list[id] ?? ''))
  const listed = (list: number) => textsOf(idLists.items.values.subarray(idLists.startOf(list), idLists.endOf(list)))

  const kinds = new NumberListPool()
  const kindOfRow = new Uint32Array(3)
  /** By kind times the number of parts, plus the part. */
  const callbacks: number[] = []
  const newestRows: number[] = []
  for (const row of order) {
    kindOfRow[0] = audited.ofRow.values[row] ?? 0
    kindOfRow[1] = headOf(columns, row, HEAD.started)
    kindOfRow[2] = headOf(columns, row, HEAD.failedToMatch)
    const kind = kinds.idOf(kindOfRow, 3)
    if (kind === newestRows.length) {
      newestRows.push(row)
      for (let part = 0; part < parts; part += 1) callbacks.push(0)
    }
    const place = kind * parts + partOf(row)
    callbacks[place] = (callbacks[place] ?? 0) + 1
  }

  for (const [kind, newestRow] of newestRows.entries()) {
    const [set = 0, started = 0, failed = 0] = kinds.items.values.subarray(kinds.startOf(kind), kinds.endOf(kind))
    const ofParts = callbacks.slice(kind * parts, (kind + 1) * parts)
    const all = ofParts.reduce((sum, count) => sum + count, 0)
    const addAll = (workflowId: string, what: keyof PartCounts) => {
      const counts = countsOf(workflowId)
      for (let part = 0; part < parts; part += 1) addTo(counts, what, part, ofParts[part] ?? 0)
    }
    const named = textsOf(valuesOfSet(audited, set))
    for (const workflowId of listed(started)) {
      const counts = countsOf(workflowId)
      addAll(workflowId, 'started')
      counts.newestStart ??= newestRow
      if (!named.has(workflowId)) counts.startedWithoutAudit += all
      named.add(workflowId)
    }
    for (const workflowId of listed(failed)) {
      if (!named.has(workflowId)) countsOf(workflowId).failedWithoutAudit += all
      named.add(workflowId)
    }
    for (const workflowId of named) addAll(workflowId, 'evaluated')
  }
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
