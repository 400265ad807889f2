import { expect, test } from 'vitest'
import { changeBetween } from './callback-change'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'

const match = (
  workflowId: string,
  category: string,
  ...comparisons: Parameters<typeof exampleComparison>[0][]
) =>
  exampleMatch({
    workflowId,
    workflowName: `Workflow ${workflowId}`,
    matched: category === 'matched',
    details: exampleDetails({ category, comparisons: comparisons.map(exampleComparison) }),
  })

const before = exampleCallback({
  workflowMatches: [
    match(
      '1',
      'ticket_filter_mismatch',
      { fieldName: 'queueID', fieldValue: 'Triage' },
      { fieldName: 'status', fieldValue: 'New', ruleValue: 'New', isMatch: true },
    ),
    match('2', 'manual_only'),
  ],
})
const after = exampleCallback({
  callbackId: 'cb-2',
  startedWorkflowIds: ['1'],
  workflowMatches: [
    match(
      '1',
      'matched',
      { fieldName: 'queueID', fieldValue: 'Helpdesk', isMatch: true },
      { fieldName: 'status', fieldValue: 'New', ruleValue: 'New', isMatch: true },
      { fieldName: 'title', fieldValue: 'VPN' },
    ),
  ],
})

test('values that changed come first, and a field that one side did not record is no change', () => {
  const { values, sameValues } = changeBetween(before, after)
  expect(values).toEqual([
    { fieldName: 'queueID', before: ['Triage'], after: ['Helpdesk'] },
    { fieldName: 'title', before: null, after: ['VPN'] },
  ])
  expect(sameValues).toBe(1)
})

test('checks that flipped and gates that changed are named by workflow', () => {
  const { flipped, gates } = changeBetween(before, after)
  expect(flipped).toMatchObject([{ workflowId: '1', fieldName: 'queueID', before: false, after: true }])
  expect(gates).toEqual([
    { workflowId: '1', workflowName: 'Workflow 1', before: 'rule-said-no', after: 'started' },
    { workflowId: '2', workflowName: 'Workflow 2', before: 'not-for-this-event', after: 'not-evaluated' },
  ])
})

test('two checks of one field and operator are told apart by their rule values', () => {
  const contains = (ruleValue: string, isMatch: boolean) => ({ operator: 'contains', ruleValue, isMatch })
  const one = exampleCallback({
    workflowMatches: [match('1', 'ticket_filter_mismatch', contains('a', true), contains('b', false))],
  })
  const other = exampleCallback({
    workflowMatches: [match('1', 'ticket_filter_mismatch', contains('a', false), contains('b', true))],
  })
  const { flipped } = changeBetween(one, other)
  expect(flipped.map((flip) => [flip.before, flip.after])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('the same callback twice has not changed', () => {
  expect(changeBetween(before, before)).toEqual({
    values: [],
    sameValues: 2,
    flipped: [],
    rules: [],
    gates: [],
  })
})
