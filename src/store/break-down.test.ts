import { describe, expect, it, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import { exampleCallback, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { breakDownOf } from './break-down'
import { facetsOf } from './row-facets'

const category = (name: string | null) => exampleDetails({ category: name })
const onboarding = { workflowId: '901', workflowName: 'Onboarding' }
const vip = { workflowId: '902', workflowName: 'VIP' }

const rows = [
  exampleCallback({
    callbackId: 'started',
    startedWorkflowIds: ['901', '901'],
    workflowMatches: [
      exampleMatch({ ...onboarding, matched: true, details: category('matched') }),
      exampleMatch({ ...vip, details: category('run_once_limit') }),
    ],
  }),
  exampleCallback({
    callbackId: 'matched only',
    failedToMatchWorkflowIds: ['902', '903'],
    workflowMatches: [
      exampleMatch({ ...onboarding, matched: true, details: category('matched') }),
      exampleMatch({ ...vip, details: category('ticket_filter_mismatch') }),
      exampleMatch({ ...vip, details: category('ticket_filter_mismatch') }),
    ],
  }),
  exampleCallback({ callbackId: 'failed', state: 'FAILED', entityType: 'company', workflowMatches: null }),
  exampleCallback({
    callbackId: 'bare',
    entityType: 'company',
    workflowMatches: [exampleMatch({ ...vip, details: null })],
  }),
  exampleCallback({ callbackId: 'skipped', state: 'SKIPPED', entityType: 'task' }),
]

describe('the break-down of rows', () => {
  const breakDown = breakDownOf(rowsOf(rows))

  it('counts callbacks by outcome, in the usual order, and only those that occur', () => {
    expect(breakDown.callbacks).toBe(5)
    expect(breakDown.outcomes).toEqual([
      { outcome: 'started', callbacks: 1 },
      { outcome: 'nothing-started', callbacks: 2 },
      { outcome: 'failed', callbacks: 1 },
      { outcome: 'skipped', callbacks: 1 },
    ])
  })

  it('counts matches by category, and beside them the callbacks that have one', () => {
    expect(breakDown.matches).toBe(6)
    expect(breakDown.withoutMatches).toBe(1)
    expect(breakDown.categories).toEqual([
      { category: 'matched', matches: 2, callbacks: 2 },
      { category: 'ticket_filter_mismatch', matches: 2, callbacks: 1 },
      { category: 'not-recorded', matches: 1, callbacks: 1 },
      { category: 'run_once_limit', matches: 1, callbacks: 1 },
    ])
  })

  it('tells started from matched from evaluated, a callback once each', () => {
    expect(breakDown.workflows).toEqual([
      { workflowId: '901', name: 'Onboarding', started: 1, matched: 2, evaluated: 2 },
      { workflowId: '902', name: 'VIP', started: 0, matched: 0, evaluated: 3 },
      { workflowId: '903', name: null, started: 0, matched: 0, evaluated: 1 },
    ])
  })

  it('counts callbacks by entity type, most first', () => {
    expect(breakDown.entityTypes).toEqual([
      { entityType: 'company', callbacks: 2 },
      { entityType: 'ticket', callbacks: 2 },
      { entityType: 'task', callbacks: 1 },
    ])
  })

  it('is empty for no rows', () => {
    expect(breakDownOf(rowsOf([]))).toEqual({
      callbacks: 0,
      withoutMatches: 0,
      matches: 0,
      outcomes: [],
      categories: [],
      workflows: [],
      entityTypes: [],
    })
  })

  test('a workflow that only the started list names counts as evaluated', () => {
    const [line] = breakDownOf(rowsOf([exampleCallback({ startedWorkflowIds: ['904'] })])).workflows
    expect(line).toEqual({ workflowId: '904', name: null, started: 1, matched: 0, evaluated: 1 })
  })
})

describe('the callbacks that a line leads to', () => {
  const random = seededRandom(7)
  const many = Array.from({ length: 300 }, (_, index) => ({ ...randomCallback(random), callbackId: `cb-${index}` }))
  const breakDown = breakDownOf(rowsOf(many))
  const facets = facetsOf(rowsOf(many))
  const countsOf = (facet: { value: string; count: number }[]) =>
    Object.fromEntries(facet.map(({ value, count }) => [value, count]))

  it('are as many as the filters on loaded rows count', () => {
    expect(Object.fromEntries(breakDown.outcomes.map((line) => [line.outcome, line.callbacks]))).toEqual(
      countsOf(facets.outcomes),
    )
    expect(Object.fromEntries(breakDown.categories.map((line) => [line.category, line.callbacks]))).toEqual(
      countsOf(facets.categories),
    )
    expect(Object.fromEntries(breakDown.workflows.map((line) => [line.workflowId, line.evaluated]))).toEqual(
      countsOf(facets.workflows),
    )
  })

  test('the parts add up to the whole', () => {
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    expect(sum(breakDown.outcomes.map((line) => line.callbacks))).toBe(300)
    expect(sum(breakDown.entityTypes.map((line) => line.callbacks))).toBe(300)
    expect(sum(breakDown.categories.map((line) => line.matches))).toBe(breakDown.matches)
  })
})
