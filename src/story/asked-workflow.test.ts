import { expect, test } from 'vitest'
import { exampleCallback, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { askedWorkflow } from './asked-workflow'
import { shownRows } from './shown-rows'
import { matrixOf } from './story-matrix'

function asked(...categories: (string | null)[]) {
  const callbacks = categories.map((category, index) =>
    exampleCallback({
      callbackId: `cb-${index}`,
      createdInPsaAtMs: Date.UTC(2026, 10, 20, 14, index),
      workflowMatches:
        category === null ? [] : [exampleMatch({ workflowId: '1', details: exampleDetails({ category }) })],
    }),
  )
  const matrix = matrixOf(callbacks)
  const row = shownRows(matrix, { workflowId: '1', openedWorkflowId: null }).shown[0]
  if (!row) throw new Error('the workflow asked about has a row')
  return askedWorkflow(row, matrix)
}

test('counts at which gates the workflow stood, in gate order, with the newest callback of each', () => {
  expect(
    asked('wrong_trigger_type', 'ticket_filter_mismatch', 'error', 'ticket_filter_mismatch').counts,
  ).toEqual([
    { gate: 'error', count: 1, newest: 2 },
    { gate: 'rule-said-no', count: 2, newest: 3 },
    { gate: 'not-for-this-event', count: 1, newest: 0 },
  ])
})

test('names the last callback that was an event for it where the newest was none', () => {
  expect(asked('ticket_filter_mismatch', 'error', 'wrong_trigger_type', null).lastConcerned).toBe(1)
  expect(asked('wrong_trigger_type', 'ticket_filter_mismatch').lastConcerned).toBeNull()
  expect(asked('wrong_trigger_type', null).lastConcerned).toBeNull()
})
