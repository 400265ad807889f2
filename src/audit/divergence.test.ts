import { expect, test } from 'vitest'
import type { Callback, Comparison } from '~/api/contract/callback'
import { divergenceOf } from './divergence'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { ruleEditsIn } from './rule-edit'

const HOUR = 3_600_000
const status = exampleComparison({ fieldName: 'status', ruleValue: 'New', fieldValue: 'New', isMatch: true })
const queueHeld = exampleComparison({ fieldValue: 'Helpdesk', isMatch: true })
const queue = exampleComparison()

function started(...comparisons: Comparison[]): Callback {
  const details = exampleDetails({ category: 'matched', comparisons })
  return exampleCallback({
    callbackId: 'cb-0',
    startedWorkflowIds: ['7'],
    workflowMatches: [exampleMatch({ matched: true, details })],
  })
}

function against(earlier: Callback, ...comparisons: Comparison[]) {
  const match = exampleMatch({ details: exampleDetails({ comparisons }) })
  const later = earlier.createdInPsaAtMs + HOUR
  const here = exampleCallback({
    createdInPsaAtMs: later,
    finishedProcessingAtMs: later + 1000,
    workflowMatches: [match],
  })
  return divergenceOf({ here, match, workflowId: '7', earlier })
}

test('a check that flipped stands first, with both values, and what is alike is only counted', () => {
  const divergence = against(started(status, queueHeld), status, queue)
  expect(divergence.differences.map(({ kind }) => kind)).toEqual(['category', 'check'])
  expect(divergence.same).toBe(1)
  expect(divergence.sentence).toBe(
    '1 check held there and did not hold here: queueID was “Helpdesk” there and “Triage” here.',
  )
})

test('another value with the same answer is said as that', () => {
  const list = (fieldValue: string) =>
    exampleComparison({ fieldName: 'source', operator: '!=', ruleValue: 'Phone', fieldValue, isMatch: true })
  const divergence = against(started(list('Email')), list('Teams'))
  expect(divergence.differences.map(({ kind }) => kind)).toEqual(['category', 'value'])
  expect(divergence.sentence).toBe(
    'Every check recorded on both answered alike. One actual value differs, with the same answer to the check: source.',
  )
})

test('a rule edit is told where the records prove it, otherwise only that the rule values differ', () => {
  const edited = exampleComparison({ ruleValue: 'Desk', fieldValue: 'Helpdesk' })
  const proven = against(started(status, queueHeld), status, edited)
  expect(proven.differences.at(-1)).toMatchObject({
    kind: 'check',
    isValueChanged: false,
    ruleEdit: { before: ['Helpdesk'], after: ['Desk'] },
  })
  expect(proven.sentence).toContain('The rule was edited in between: queueID.')
  const unproven = against(started(status, queueHeld), { ...status, isMatch: false }, edited)
  expect(unproven.sentence).not.toContain('edited')
  expect(unproven.sentence).toContain('1 check is recorded with other rule values: queueID.')
})

test('other rows may prove the edit that the two alone do not', () => {
  const edited = exampleComparison({ ruleValue: 'Desk', fieldValue: 'Helpdesk' })
  const earlier = started(status, queueHeld)
  const middle = (minute: number, queueCheck: Comparison) =>
    exampleCallback({
      callbackId: `cb-${minute}`,
      createdInPsaAtMs: earlier.createdInPsaAtMs + minute * 60_000,
      finishedProcessingAtMs: earlier.createdInPsaAtMs + minute * 60_000,
      workflowMatches: [exampleMatch({ details: exampleDetails({ comparisons: [status, queueCheck] }) })],
    })
  const knownEdits = ruleEditsIn([middle(10, queue), middle(20, edited)])
  const match = exampleMatch({
    details: exampleDetails({ comparisons: [{ ...status, isMatch: false }, edited] }),
  })
  const here = exampleCallback({
    createdInPsaAtMs: earlier.createdInPsaAtMs + HOUR,
    workflowMatches: [match],
  })
  const told = divergenceOf({ here, match, workflowId: '7', earlier, knownEdits })
  expect(told.sentence).toContain('The rule was edited in between: queueID.')
  const later = knownEdits.map((edit) => ({ ...edit, lastSeenBeforeMs: edit.lastSeenBeforeMs + 2 * HOUR }))
  expect(divergenceOf({ here, match, workflowId: '7', earlier, knownEdits: later }).sentence).not.toContain(
    'edited',
  )
})

test('an operator in the place of another is one check, not one gone and one come', () => {
  const excluded = exampleComparison({ operator: '!=', ruleValue: 'Triage', fieldValue: 'Triage' })
  const { differences } = against(started(queueHeld), excluded)
  expect(differences.map(({ kind }) => kind)).toEqual(['category', 'check'])
})

test('checks that only one side recorded say nothing about the rule', () => {
  const here = against(started(status), status, queue)
  expect(here.differences.map(({ kind }) => kind)).toEqual(['category', 'only-here'])
  expect(here.sentence).toContain('1 check is recorded on one of the two only.')
  expect(against(started(status, queueHeld), status).differences.at(-1)?.kind).toBe('only-there')
})

test('where nothing is recorded there is nothing to compare', () => {
  const earlier = started(status)
  const here = exampleCallback({ createdInPsaAtMs: earlier.createdInPsaAtMs + HOUR })
  const divergence = divergenceOf({ here, match: null, workflowId: '7', earlier })
  expect(divergence.workflowName).toBe('Password reset')
  expect(divergence.differences).toEqual([
    {
      kind: 'category',
      earlier: { gate: 'started', category: 'matched' },
      here: { gate: 'not-evaluated', category: null },
    },
    expect.objectContaining({ kind: 'only-there' }),
  ])
  expect(divergence.sentence).toMatch(/^No checks are recorded for it here, /)
})
