import { describe, expect, it } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { rowsOf } from '~/api/columns/rows-fixture'
import { exampleCallback, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { GATES, gateOf } from '~/audit/gate'
import { HOUR_MS } from '~/lib/window'
import { breakDownOf } from '~/store/break-down'
import { workflowsHealthOf } from './health-tally'
import { standingsOf, type WorkflowHealth, type WorkflowsHealth } from './workflow-health'

const NOON = Date.UTC(2026, 10, 20, 12)
const WINDOW = { sinceMs: NOON - 24 * HOUR_MS, untilMs: NOON }
const reset = { workflowId: '901', workflowName: 'Password reset' }
const vip = { workflowId: '902', workflowName: 'VIP' }
const matched = { matched: true, details: exampleDetails({ category: 'matched' }) }
const error = { error: true, details: exampleDetails({ category: 'error' }) }

const rows = [
  exampleCallback({
    callbackId: 'started',
    createdInPsaAtMs: NOON - 30 * 60_000,
    startedWorkflowIds: ['901', '901'],
    workflowMatches: [exampleMatch({ ...reset, ...matched }), exampleMatch({ ...vip, ...error })],
  }),
  exampleCallback({
    callbackId: 'matched, not started; listed without audit',
    createdInPsaAtMs: NOON - 5.5 * HOUR_MS,
    startedWorkflowIds: ['903'],
    failedToMatchWorkflowIds: ['902', '904'],
    workflowMatches: [exampleMatch({ ...reset, ...matched }), exampleMatch(vip), exampleMatch(vip)],
  }),
  exampleCallback({ callbackId: 'skipped', createdInPsaAtMs: NOON - 30 * HOUR_MS, workflowMatches: null }),
  exampleCallback({ callbackId: 'bare', createdInPsaAtMs: NOON - 30 * HOUR_MS, workflowMatches: [exampleMatch({ ...vip, details: null })] }),
]

const random = seededRandom(11)
const manyCallbacks = Array.from({ length: 200 }, (_, index) => ({ ...randomCallback(random), callbackId: `cb-${index}` })).sort(
  (a, b) => b.createdInPsaAtMs - a.createdInPsaAtMs,
)

const byId = ({ workflows }: Pick<WorkflowsHealth, 'workflows'>) =>
  new Map(workflows.toSorted((a, b) => (a.workflowId < b.workflowId ? -1 : 1)).map((each) => [each.workflowId, each]))

/** Each workflow's counts, asked of the callbacks themselves one question after the other. */
function byHand(callbacks: readonly Callback[], bins: WorkflowsHealth['bins']): Map<string, WorkflowHealth> {
  const ids = callbacks.flatMap(({ workflowMatches, startedWorkflowIds, failedToMatchWorkflowIds }) => [
    ...(workflowMatches ?? []).map(({ workflowId }) => workflowId),
    ...startedWorkflowIds,
    ...failedToMatchWorkflowIds,
  ])
  const workflows = [...new Set(ids)].map((workflowId): WorkflowHealth => {
    const auditsOf = ({ workflowMatches }: Callback) => (workflowMatches ?? []).filter((match) => match.workflowId === workflowId)
    const isStarted = ({ startedWorkflowIds }: Callback) => startedWorkflowIds.includes(workflowId)
    const isFailed = ({ failedToMatchWorkflowIds }: Callback) => failedToMatchWorkflowIds.includes(workflowId)
    const hasMatched = (callback: Callback) => auditsOf(callback).some(({ matched: isMatched }) => isMatched)
    const hasAudit = (callback: Callback) => auditsOf(callback).length > 0
    const isNamed = (callback: Callback) => hasAudit(callback) || isStarted(callback) || isFailed(callback)
    const gatesOf = (callback: Callback) => auditsOf(callback).map((match) => gateOf(callback, match))
    const gates = callbacks.flatMap(gatesOf)
    const count = (holds: (callback: Callback) => boolean) => callbacks.filter(holds).length
    const isIn = ({ createdInPsaAtMs: atMs }: Callback, bin: number) =>
      bin === Math.max(0, Math.min(bins.length - 1, Math.floor(((atMs - WINDOW.sinceMs) / (WINDOW.untilMs - WINDOW.sinceMs)) * bins.length)))
    const newest = callbacks.find(isStarted)
    return {
      workflowId,
      name: callbacks.flatMap(auditsOf).find(({ workflowName }) => workflowName !== '')?.workflowName ?? null,
      evaluated: count(isNamed),
      matched: count(hasMatched),
      started: count(isStarted),
      matchedNotStarted: count((callback) => gatesOf(callback).includes('matched-not-started')),
      errors: count((callback) => gatesOf(callback).includes('error')),
      startedWithoutAudit: count((callback) => isStarted(callback) && !hasAudit(callback)),
      failedWithoutAudit: count((callback) => isFailed(callback) && !isStarted(callback) && !hasAudit(callback)),
      audits: gates.length,
      gates: GATES.map(({ id }) => ({ gate: id, audits: gates.filter((gate) => gate === id).length })).filter(({ audits }) => audits > 0),
      newestStart: newest ? { callbackId: newest.callbackId, atMs: newest.createdInPsaAtMs } : null,
      overTime: bins.map((_, bin) => ({
        evaluated: count((callback) => isIn(callback, bin) && isNamed(callback)),
        matched: count((callback) => isIn(callback, bin) && hasMatched(callback)),
        started: count((callback) => isIn(callback, bin) && isStarted(callback)),
      })),
    }
  })
  return byId({ workflows })
}

describe('workflow health', () => {
  const health = workflowsHealthOf(rowsOf(rows), WINDOW)
  const of = (workflowId: string) => health.workflows.find((each) => each.workflowId === workflowId)

  it('says what it is of', () => {
    expect(health).toMatchObject({ callbacks: 4, withoutMatches: 1, oldestMs: NOON - 30 * HOUR_MS, newestMs: NOON - 30 * 60_000 })
    expect(health.workflows.map(({ workflowId }) => workflowId).toSorted()).toEqual(['901', '902', '903', '904'])
  })

  it('counts callbacks once, and audits by gate', () => {
    expect(of('901')).toMatchObject({
      name: 'Password reset',
      evaluated: 2,
      matched: 2,
      started: 1,
      matchedNotStarted: 1,
      errors: 0,
      audits: 2,
      gates: [
        { gate: 'started', audits: 1 },
        { gate: 'matched-not-started', audits: 1 },
      ],
      newestStart: { callbackId: 'started', atMs: NOON - 30 * 60_000 },
    })
    expect(of('902')).toMatchObject({
      evaluated: 3,
      matched: 0,
      started: 0,
      errors: 1,
      audits: 4,
      gates: [
        { gate: 'error', audits: 1 },
        { gate: 'rule-said-no', audits: 2 },
        { gate: 'unclassified', audits: 1 },
      ],
      failedWithoutAudit: 0,
      newestStart: null,
    })
  })

  it('keeps apart what only a list names', () => {
    expect(of('903')).toMatchObject({ name: null, evaluated: 1, started: 1, startedWithoutAudit: 1, audits: 0, gates: [] })
    expect(of('904')).toMatchObject({ evaluated: 1, started: 0, failedWithoutAudit: 1 })
  })

  it('puts callbacks into parts of the window, and those from before it into the first', () => {
    const evaluated = of('902')?.overTime.map((part) => part.evaluated)
    expect(evaluated).toHaveLength(24)
    expect(evaluated?.[23]).toBe(1)
    expect(evaluated?.[18]).toBe(1)
    expect(evaluated?.[0]).toBe(1)
    expect(of('901')?.overTime[23]).toEqual({ evaluated: 1, matched: 1, started: 1 })
  })

  it('names what an owner looks for', () => {
    const standings = health.workflows.map((each) => [each.workflowId, standingsOf(each)])
    expect(Object.fromEntries(standings)).toEqual({
      '901': [],
      '902': ['never-matched', 'errors'],
      '903': ['without-audit'],
      '904': ['without-audit'],
    })
    const onlyMatched = workflowsHealthOf(rowsOf(rows.slice(1, 2)), WINDOW)
    expect(onlyMatched.workflows.filter((each) => standingsOf(each).includes('matched-never-started'))).toMatchObject([reset].map(({ workflowId }) => ({ workflowId })))
  })

  it('is of the rows it is given, whatever else their columns hold', () => {
    const all = rowsOf(rows)
    for (const kept of [[1, 3], [0, 2], []])
      expect(byId(workflowsHealthOf(all.inOrder(Uint32Array.from(kept)), WINDOW))).toEqual(
        byId(workflowsHealthOf(rowsOf(rows.filter((_, index) => kept.includes(index))), WINDOW)),
      )
  })

  it('agrees with the break-down of the same rows', () => {
    const many = rowsOf(manyCallbacks)
    const found = byId(workflowsHealthOf(many, WINDOW))
    for (const { workflowId, started, matched: matchedCount, evaluated } of breakDownOf(many).workflows) {
      expect(found.get(workflowId), workflowId).toMatchObject({ started, matched: matchedCount, evaluated })
    }
    expect(found.size).toBe(breakDownOf(many).workflows.length)
  })

  it('counts random callbacks as one would by hand', () => {
    const found = workflowsHealthOf(rowsOf(manyCallbacks), WINDOW)
    expect(byId(found)).toEqual(byHand(manyCallbacks, found.bins))
    expect(found.withoutMatches).toBe(manyCallbacks.filter(({ workflowMatches }) => workflowMatches === null).length)
  })
})
