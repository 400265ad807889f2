import { describe, expect, it } from 'vitest'
import { exampleCallback, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { randomCallback, seededRandom } from '~/audit/random-audit'
import { HOUR_MS } from '~/lib/window'
import { breakDownOf } from '~/store/break-down'
import { createFollowingHealth } from './following-health'
import { workflowsHealthOf } from './health-tally'
import { standingsOf } from './workflow-health'

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

describe('workflow health', () => {
  const health = workflowsHealthOf(rows, WINDOW)
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
    const onlyMatched = workflowsHealthOf(rows.slice(1, 2), WINDOW)
    expect(onlyMatched.workflows.filter((each) => standingsOf(each).includes('matched-never-started'))).toMatchObject([reset].map(({ workflowId }) => ({ workflowId })))
  })

  it('agrees with the break-down of the same rows', () => {
    const random = seededRandom(11)
    const many = Array.from({ length: 400 }, (_, index) => ({ ...randomCallback(random), callbackId: `cb-${index}` }))
    const byId = new Map(workflowsHealthOf(many, WINDOW).workflows.map((each) => [each.workflowId, each]))
    for (const { workflowId, started, matched: matchedCount, evaluated } of breakDownOf(many).workflows) {
      expect(byId.get(workflowId), workflowId).toMatchObject({ started, matched: matchedCount, evaluated })
    }
    expect(byId.size).toBe(breakDownOf(many).workflows.length)
  })
})

describe('health that follows loading', () => {
  const signal = new AbortController().signal
  const plain = (from: typeof rows) => workflowsHealthOf(from, WINDOW)

  it('counts what came, and nothing twice', async () => {
    const follow = createFollowingHealth(WINDOW)
    expect(await follow(rows.slice(0, 2), signal)).toEqual(plain(rows.slice(0, 2)))
    expect(await follow(rows, signal)).toEqual(plain(rows))
    expect(await follow(rows, signal)).toEqual(plain(rows))
  })

  it('begins anew where a row was replaced or is gone', async () => {
    const follow = createFollowingHealth(WINDOW)
    await follow(rows, signal)
    const finished = rows.map((row) => (row.callbackId === 'skipped' ? { ...row, startedWorkflowIds: ['901'], workflowMatches: [] } : row))
    expect(await follow(finished, signal)).toEqual(plain(finished))
    expect(await follow(finished.slice(1), signal)).toEqual(plain(finished.slice(1)))
  })

  it('gives nothing where it was ended, and goes on from there', async () => {
    const random = seededRandom(3)
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...randomCallback(random), callbackId: `cb-${index}` }))
    const follow = createFollowingHealth(WINDOW)
    const controller = new AbortController()
    const ended = follow(many, controller.signal)
    controller.abort()
    await ended
    expect(await follow(many, signal)).toEqual(plain(many))
  })
})
