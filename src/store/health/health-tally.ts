import type { CallbackRows } from '~/api/columns/callback-rows'
import { hasNoMatchRecord } from '~/api/columns/callback-columns'
import { GATES, type GateId } from '~/audit/gate'
import { slices, type TimeWindow } from '~/lib/window'
import { shapesOf } from '~/store/audit-shapes'
import type { PartCounts, WorkflowCounts } from '~/store/part-counts'
import { countWorkflows } from '~/store/workflow-counts'
import { workflowNamesOf } from '~/store/workflow-names'
import type { WorkflowHealth, WorkflowsHealth } from './workflow-health'

const BINS = 24

type GateCounts = ReadonlyMap<string, ReadonlyMap<GateId, number>>

function gatesByWorkflow({ columns }: CallbackRows, audits: Uint32Array): GateCounts {
  const found = new Map<string, Map<GateId, number>>()
  for (const [shape, { workflowId, gate }] of shapesOf(columns).entries()) {
    const count = audits[shape] ?? 0
    if (count === 0) continue
    const gates = found.get(workflowId) ?? new Map<GateId, number>()
    found.set(workflowId, gates.set(gate, (gates.get(gate) ?? 0) + count))
  }
  return found
}

/**
 * The health of every workflow that the rows name, each callback counted once; `rows` newest first. 50,000 callbacks with 30
 * audits each take about 10 ms.
 */
export function workflowsHealthOf(rows: CallbackRows, window: TimeWindow): WorkflowsHealth {
  const { columns, order } = rows
  const binMs = (window.untilMs - window.sinceMs) / BINS
  const binAt = (atMs: number) => Math.max(0, Math.min(BINS - 1, Math.floor((atMs - window.sinceMs) / binMs)))
  const { workflows, audits } = countWorkflows(rows, BINS, binAt)
  const gates = gatesByWorkflow(rows, audits)
  const names = workflowNamesOf(rows)

  const healthOf = ([workflowId, { parts, newestStart, ...counts }]: [string, WorkflowCounts]): WorkflowHealth => {
    const ofGates = GATES.map(({ id }) => ({ gate: id, audits: gates.get(workflowId)?.get(id) ?? 0 }))
    const sum = (what: keyof PartCounts) => parts.reduce((total, part) => total + part[what], 0)
    return {
      ...counts,
      workflowId,
      name: names.get(workflowId) ?? null,
      evaluated: sum('evaluated'),
      matched: sum('matched'),
      started: sum('started'),
      audits: ofGates.reduce((total, { audits: count }) => total + count, 0),
      gates: ofGates.filter(({ audits: count }) => count > 0),
      newestStart:
        newestStart === null
          ? null
          : { callbackId: columns.callbackIds[newestStart] ?? '', atMs: columns.createdMs[newestStart] ?? NaN },
      overTime: parts,
    }
  }

  let withoutMatches = 0
  let oldestMs = Infinity
  let newestMs = -Infinity
  for (const row of order) {
    const atMs = columns.createdMs[row] ?? NaN
    oldestMs = Math.min(oldestMs, atMs)
    newestMs = Math.max(newestMs, atMs)
    if (hasNoMatchRecord(columns, row)) withoutMatches += 1
  }
  return {
    callbacks: rows.length,
    withoutMatches,
    oldestMs: rows.length === 0 ? null : oldestMs,
    newestMs: rows.length === 0 ? null : newestMs,
    bins: slices(window, BINS),
    workflows: Array.from(workflows, healthOf),
  }
}
