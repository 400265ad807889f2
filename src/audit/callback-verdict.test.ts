import { expect, test } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { callbackVerdict } from './callback-verdict'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'

const sentence = (callback: Partial<Callback>) => callbackVerdict(exampleCallback(callback)).sentence
const match = (workflowId: string, category: string, workflowName = `Workflow ${workflowId}`) =>
  exampleMatch({
    workflowId,
    workflowName,
    matched: category === 'matched',
    details: exampleDetails({ category }),
  })

test('what started is named, the rest is counted by gate', () => {
  const workflowMatches = [
    match('1', 'matched', 'Triage'),
    match('2', 'manual_only'),
    match('3', 'manual_only'),
    match('4', 'error'),
  ]
  expect(sentence({ startedWorkflowIds: ['1'], workflowMatches })).toBe(
    'Started 1 workflow: “Triage”. “Workflow 4” (error) needs a look. Of the others 2 were not for this event.',
  )
})

test('beyond three the started workflows are counted, and a name that is not recorded is an id', () => {
  expect(
    sentence({
      startedWorkflowIds: ['1', '2', '3', '4', '5'],
      workflowMatches: [match('1', 'matched', 'Triage')],
    }),
  ).toBe('Started 5 workflows: “Triage”, workflow 2, workflow 3 and 2 more.')
})

test('if nothing started it says what the evaluated workflows said', () => {
  expect(
    sentence({
      workflowMatches: [
        match('1', 'ticket_filter_mismatch'),
        match('2', 'run_once_limit'),
        match('3', 'empty_audit_trail'),
      ],
    }),
  ).toBe(
    'Nothing started. “Workflow 3” (set-up) needs a look. Of the others 1 stopped at a limit and 1 said no by rule.',
  )
})

test('nothing evaluated and nothing recorded are told apart', () => {
  expect(sentence({ workflowMatches: [] })).toBe('Nothing started. No workflow was evaluated.')
  expect(sentence({ workflowMatches: null })).toBe('Nothing started. No audit of any workflow is recorded.')
})

test('each state opens with its own words', () => {
  expect(sentence({ state: 'FAILED', errorMessage: 'timed out' })).toMatch(
    /^Processing failed: “timed out”\./,
  )
  expect(sentence({ state: 'FAILED' })).toMatch(/^Processing failed\. No error message is recorded\./)
  expect(sentence({ state: 'SKIPPED' })).toMatch(/^Skipped\. Neo probably /)
  expect(sentence({ state: 'PENDING_PROCESSING' })).toMatch(/^Waiting to be processed\./)
  expect(sentence({ state: 'PROCESSING' })).toMatch(/^Being processed\./)
  expect(sentence({ state: 'PARKED' })).toMatch(/^Recorded with the state PARKED/)
})

test('workflows that started are named whatever the state says', () => {
  expect(sentence({ state: 'FAILED', startedWorkflowIds: ['7'] })).toContain(
    'Started 1 workflow: workflow 7.',
  )
})

test('gates come in order, and within the rules those with the fewest checks that did not hold first', () => {
  const comparisons = ['a', 'b'].map((fieldName) => exampleComparison({ fieldName }))
  const far = exampleMatch({ workflowId: '1', workflowName: 'A', details: exampleDetails({ comparisons }) })
  const near = exampleMatch({
    workflowId: '2',
    workflowName: 'B',
    details: exampleDetails({ comparisons: comparisons.slice(1) }),
  })
  const { gates } = callbackVerdict(
    exampleCallback({ workflowMatches: [match('3', 'manual_only'), far, near, match('4', 'error')] }),
  )
  expect(
    gates.map(({ gate, matches }) => [gate.id, matches.map((judged) => judged.match.workflowId)]),
  ).toEqual([
    ['error', ['4']],
    ['rule-said-no', ['2', '1']],
    ['not-for-this-event', ['3']],
  ])
})
