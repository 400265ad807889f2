import { describe, expect, it } from 'vitest'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { shownWorkflows, standingCounts, withToggled } from './shown-workflows'

function workflow(overrides: Partial<WorkflowHealth>): WorkflowHealth {
  return {
    workflowId: '1',
    name: 'Password reset',
    evaluated: 10,
    matched: 2,
    started: 2,
    matchedNotStarted: 0,
    errors: 0,
    startedWithoutAudit: 0,
    failedWithoutAudit: 0,
    audits: 10,
    gates: [],
    newestStart: null,
    overTime: [],
    ...overrides,
  }
}

const never = workflow({ workflowId: '2', name: 'VIP', matched: 0, started: 0, errors: 1 })
const stuck = workflow({ workflowId: '3', name: null, started: 0 })
const all = [workflow({}), never, stuck]

describe('the workflows that are shown', () => {
  it('are those with the text in their name, or with that id', () => {
    expect(shownWorkflows(all, { text: ' RESET ', standings: [] })).toEqual([all[0]])
    expect(shownWorkflows(all, { text: '2', standings: [] })).toEqual([never])
    expect(shownWorkflows(all, { text: 'workflow 3', standings: [] })).toEqual([stuck])
    expect(shownWorkflows(all, { text: '', standings: [] })).toEqual(all)
  })

  it('are those with any of the standings', () => {
    expect(shownWorkflows(all, { text: '', standings: ['errors', 'matched-never-started'] })).toEqual([never, stuck])
    expect(standingCounts(all)).toEqual({ 'never-matched': 1, 'matched-never-started': 1, errors: 1, 'without-audit': 0 })
  })

  it('toggles a standing, in the usual order', () => {
    expect(withToggled(['errors'], 'never-matched')).toEqual(['never-matched', 'errors'])
    expect(withToggled(['never-matched', 'errors'], 'errors')).toEqual(['never-matched'])
  })
})
