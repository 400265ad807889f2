import { describe, expect, it } from 'vitest'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { inOrder } from './workflow-order'

function workflow(workflowId: string, name: string | null, evaluated: number): WorkflowHealth {
  return {
    workflowId,
    name,
    evaluated,
    matched: 0,
    started: 0,
    matchedNotStarted: 0,
    errors: 0,
    startedWithoutAudit: 0,
    failedWithoutAudit: 0,
    audits: evaluated,
    gates: [],
    newestStart: null,
    overTime: [],
  }
}

const all = [workflow('1', 'VIP', 5), workflow('2', 'escalate', 9), workflow('3', null, 5), workflow('4', 'Backup', 70)]
const idsIn = (sorted: WorkflowHealth[]) => sorted.map(({ workflowId }) => workflowId)

describe('the order of the workflows', () => {
  it('by name does not mind capitals, and knows a nameless one by its title', () => {
    expect(idsIn(inOrder(all, { column: 'name', descending: false }))).toEqual(['4', '2', '1', '3'])
    expect(idsIn(inOrder(all, { column: 'name', descending: true }))).toEqual(['3', '1', '2', '4'])
  })

  it('by a count leaves equal ones as they came, either way', () => {
    expect(idsIn(inOrder(all, { column: 'evaluated', descending: true }))).toEqual(['4', '2', '1', '3'])
    expect(idsIn(inOrder(all, { column: 'evaluated', descending: false }))).toEqual(['1', '3', '2', '4'])
  })
})
