import type { Callback } from '~/api/contract/callback'
import { type GateId, GATES, gateOf } from '~/audit/gate'
import { slices, type TimeWindow } from '~/lib/window'
import { WORKFLOWS } from '~/store/row-summary'
import type { OverTime, WorkflowHealth, WorkflowsHealth } from './workflow-health'

const BINS = 24

type Counts = Omit<WorkflowHealth, 'workflowId' | 'gates' | 'overTime' | 'audits'> & {
  /** By place in GATES. */
  gates: number[]
  overTime: OverTime[]
  /** The last row that was counted as evaluated, matched, error: a callback may have two audits of a workflow. */
  lastRow: { evaluated: number; matched: number; notStarted: number; errors: number }
}

const GATE_PLACES = new Map<GateId, number>(GATES.map(({ id }, place) => [id, place]))

function emptyCounts(): Counts {
  return {
    name: null,
    evaluated: 0,
    matched: 0,
    started: 0,
    matchedNotStarted: 0,
    errors: 0,
    startedWithoutAudit: 0,
    failedWithoutAudit: 0,
    gates: GATES.map(() => 0),
    newestStart: null,
    overTime: Array.from({ length: BINS }, () => ({ evaluated: 0, matched: 0, started: 0 })),
    lastRow: { evaluated: 0, matched: 0, notStarted: 0, errors: 0 },
  }
}

/** Counts rows one by one, each callback once; 20,000 callbacks with 20 audits each take about 100 ms. */
export function createHealthTally(window: TimeWindow) {
  const counts: Counts[] = []
  const binMs = (window.untilMs - window.sinceMs) / BINS
  let callbacks = 0
  let withoutMatches = 0
  let oldestMs = Infinity
  let newestMs = -Infinity

  const countsOf = (workflow: number) => (counts[workflow] ??= emptyCounts())
  const binAt = (atMs: number) => Math.max(0, Math.min(BINS - 1, Math.floor((atMs - window.sinceMs) / binMs)))

  const add = (row: Callback) => {
    callbacks += 1
    const atMs = row.createdInPsaAtMs
    const bin = binAt(atMs)
    oldestMs = Math.min(oldestMs, atMs)
    newestMs = Math.max(newestMs, atMs)
    if (row.workflowMatches === null) withoutMatches += 1

    const evaluate = (count: Counts): boolean => {
      if (count.lastRow.evaluated === callbacks) return false
      count.lastRow.evaluated = callbacks
      count.evaluated += 1
      const time = count.overTime[bin]
      if (time) time.evaluated += 1
      return true
    }
    for (const match of row.workflowMatches ?? []) {
      const count = countsOf(WORKFLOWS.idOf(match.workflowId))
      const gate = gateOf(row, match)
      const place = GATE_PLACES.get(gate) ?? 0
      count.gates[place] = (count.gates[place] ?? 0) + 1
      if (match.workflowName !== '') count.name ??= match.workflowName
      evaluate(count)
      if (match.matched && count.lastRow.matched !== callbacks) {
        count.lastRow.matched = callbacks
        count.matched += 1
        const time = count.overTime[bin]
        if (time) time.matched += 1
      }
      if (gate === 'matched-not-started' && count.lastRow.notStarted !== callbacks) {
        count.lastRow.notStarted = callbacks
        count.matchedNotStarted += 1
      }
      if (gate === 'error' && count.lastRow.errors !== callbacks) {
        count.lastRow.errors = callbacks
        count.errors += 1
      }
    }
    for (const id of new Set(row.startedWorkflowIds)) {
      const count = countsOf(WORKFLOWS.idOf(id))
      if (evaluate(count)) count.startedWithoutAudit += 1
      count.started += 1
      const time = count.overTime[bin]
      if (time) time.started += 1
      if (count.newestStart === null || atMs > count.newestStart.atMs)
        count.newestStart = { callbackId: row.callbackId, atMs }
    }
    for (const id of row.failedToMatchWorkflowIds) {
      const count = countsOf(WORKFLOWS.idOf(id))
      if (evaluate(count)) count.failedWithoutAudit += 1
    }
  }

  const healthOf = (workflow: number, { lastRow: _lastRow, gates, overTime, ...rest }: Counts): WorkflowHealth => {
    return {
      ...rest,
      workflowId: WORKFLOWS.values[workflow] ?? '',
      audits: gates.reduce((sum, audits) => sum + audits, 0),
      gates: GATES.map(({ id }, place) => ({ gate: id, audits: gates[place] ?? 0 })).filter(({ audits }) => audits > 0),
      overTime: overTime.map((time) => ({ ...time })),
    }
  }

  return {
    add,
    health: (): WorkflowsHealth => ({
      callbacks,
      withoutMatches,
      oldestMs: callbacks === 0 ? null : oldestMs,
      newestMs: callbacks === 0 ? null : newestMs,
      bins: slices(window, BINS),
      // Sparse: workflows that other rows named have no counts here.
      workflows: counts.flatMap((count, workflow) => healthOf(workflow, count)),
    }),
  }
}

/** The health of every workflow that the rows name. Each callback is to be in `rows` once. */
export function workflowsHealthOf(rows: readonly Callback[], window: TimeWindow): WorkflowsHealth {
  const tally = createHealthTally(window)
  for (const row of rows) tally.add(row)
  return tally.health()
}
