import { expect, test } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { exampleCallback, exampleMatch } from './example-audit'
import { notEvaluatedVerdict, verdictOfWorkflow } from './not-evaluated'

const sentence = (callback: Partial<Callback>) => notEvaluatedVerdict(exampleCallback(callback), '7').sentence

test('a workflow in no list was not evaluated, and the state of the callback says how far it got', () => {
  expect(sentence({})).toBe('Not evaluated: the workflow is in none of this callback’s lists.')
  expect(sentence({ state: 'PENDING_PROCESSING' })).toContain('Not evaluated yet')
  expect(sentence({ state: 'SKIPPED' })).toContain('SKIPPED')
  expect(sentence({ state: 'FAILED' })).toContain('FAILED')
})

test('where no audit was recorded at all, that is not known', () => {
  expect(sentence({ workflowMatches: null })).toBe(
    'Not known: no audit of any workflow was recorded for this callback.',
  )
})

test('a workflow in one of the id lists is told by that list', () => {
  const callback = exampleCallback({ startedWorkflowIds: ['7'], failedToMatchWorkflowIds: ['8'] })
  expect(notEvaluatedVerdict(callback, '7')).toMatchObject({ gate: 'started', completeness: 'no-row' })
  expect(notEvaluatedVerdict(callback, '8')).toMatchObject({ gate: 'unclassified', completeness: 'no-row' })
})

test('a workflow with a match row is told by that row', () => {
  const callback = exampleCallback({ workflowMatches: [exampleMatch()] })
  expect(verdictOfWorkflow(callback, '7').gate).toBe('rule-said-no')
  expect(verdictOfWorkflow(callback, '70').gate).toBe('not-evaluated')
})
