import { expect, test } from 'vitest'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { recordedValues } from './recorded-values'

const match = (workflowId: string, ...comparisons: Parameters<typeof exampleComparison>[0][]) =>
  exampleMatch({
    workflowId,
    details: exampleDetails({ comparisons: comparisons.map(exampleComparison) }),
  })

test('is the union over all audits, equal values once, with the workflows that recorded them', () => {
  const recorded = recordedValues(
    exampleCallback({
      workflowMatches: [
        match('1', { fieldName: 'queueID', fieldValue: 'Triage' }, { fieldName: 'status', fieldValue: null }),
        match('2', { fieldName: 'queueID', fieldValue: 'Triage' }, { fieldName: 'queueID', fieldValue: 7 }),
        exampleMatch({ workflowId: '3', details: null }),
      ],
    }),
  )
  expect(Object.fromEntries(recorded)).toEqual({
    queueID: { values: ['Triage', 7], workflowIds: ['1', '2'] },
    status: { values: [null], workflowIds: ['1'] },
  })
})

test('leaves out values that are not recorded, and those of a change rather than of the entity', () => {
  const recorded = recordedValues(
    exampleCallback({
      workflowMatches: [
        match('1', { fieldName: 'status', operator: 'changedFrom', fieldValue: 'New' }),
        match('1', { fieldName: 'title', fieldValue: undefined }),
      ],
    }),
  )
  expect(recorded.size).toBe(0)
  expect(recordedValues(exampleCallback({ workflowMatches: null })).size).toBe(0)
})
