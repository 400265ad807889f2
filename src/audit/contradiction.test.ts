import { expect, test } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { contradictionsOf } from './contradiction'
import { exampleCallback, exampleDetails, exampleMatch } from './example-audit'

const kinds = (callback: Partial<Callback>) =>
  contradictionsOf(exampleCallback(callback)).map(({ kind }) => kind)
const matched = exampleMatch({ matched: true, details: exampleDetails({ category: 'matched' }) })

test('records that agree are left in peace', () => {
  expect(kinds({ startedWorkflowIds: ['7'], workflowMatches: [matched] })).toEqual([])
  expect(kinds({ failedToMatchWorkflowIds: ['7'], workflowMatches: [exampleMatch()] })).toEqual([])
  expect(kinds({ workflowMatches: [exampleMatch()] })).toEqual([])
  expect(kinds({ state: 'FAILED', errorMessage: 'timed out', workflowMatches: null })).toEqual([])
  expect(
    kinds({
      workflowMatches: [
        exampleMatch({ matched: true, details: exampleDetails({ category: 'a_new_category' }) }),
      ],
      startedWorkflowIds: ['7'],
    }),
  ).toEqual([])
})

test('matched and not in the started list is said, once the callback is processed', () => {
  const [found] = contradictionsOf(exampleCallback({ workflowMatches: [matched] }))
  expect(found).toMatchObject({
    kind: 'matched-not-started',
    sentence: '“Password reset”: recorded as matched, not in the started list.',
    workflowIds: ['7'],
  })
  expect(kinds({ state: 'PROCESSING', finishedProcessingAtMs: null, workflowMatches: [matched] })).toEqual([])
})

test('ids in a list without an audit are said', () => {
  expect(kinds({ startedWorkflowIds: ['9'] })).toEqual(['started-without-audit'])
  expect(kinds({ failedToMatchWorkflowIds: ['9'] })).toEqual(['failed-without-audit'])
  expect(
    contradictionsOf(exampleCallback({ startedWorkflowIds: ['9'], workflowMatches: null }))[0]?.sentence,
  ).toBe('workflow 9: in the started list, without an audit.')
})

test('lists that contradict the match flag or each other are said', () => {
  expect(kinds({ startedWorkflowIds: ['7'], workflowMatches: [exampleMatch()] })).toEqual([
    'started-not-matched',
  ])
  expect(
    kinds({ startedWorkflowIds: ['7'], failedToMatchWorkflowIds: ['7'], workflowMatches: [matched] }),
  ).toEqual(['matched-in-failed-list', 'in-both-lists'])
})

test('a category against its flag is said', () => {
  expect(
    kinds({ workflowMatches: [exampleMatch({ details: exampleDetails({ category: 'matched' }) })] }),
  ).toEqual(['category-against-flag'])
  expect(kinds({ startedWorkflowIds: ['7'], workflowMatches: [exampleMatch({ matched: true })] })).toEqual([
    'category-against-flag',
  ])
})

test('a state and its error message that do not fit are said', () => {
  expect(kinds({ state: 'FAILED' })).toEqual(['failed-without-message'])
  expect(kinds({ state: 'FAILED', errorMessage: ' ' })).toEqual(['failed-without-message'])
  expect(kinds({ errorMessage: 'timed out' })).toEqual(['message-without-failure'])
  expect(kinds({ state: 'SKIPPED', startedWorkflowIds: ['7'], workflowMatches: [matched] })).toEqual([
    'skipped-but-started',
  ])
})

test('times that do not fit are said', () => {
  const createdInPsaAtMs = Date.UTC(2026, 10, 20, 14)
  expect(kinds({ createdInPsaAtMs, finishedProcessingAtMs: createdInPsaAtMs - 1 })).toEqual([
    'finished-before-created',
  ])
  expect(kinds({ createdInPsaAtMs, finishedProcessingAtMs: createdInPsaAtMs })).toEqual([])
  expect(kinds({ state: 'PROCESSING' })).toEqual(['finished-while-running'])
})

test('in progress for longer than the funnel’s p95 is said only when the p95 is known', () => {
  const callback = exampleCallback({ state: 'PROCESSING', finishedProcessingAtMs: null })
  const at = (seconds: number) => ({ nowMs: callback.createdInPsaAtMs + seconds * 1000, p95TotalSeconds: 60 })
  expect(contradictionsOf(callback, at(61)).map(({ kind }) => kind)).toEqual(['running-too-long'])
  expect(contradictionsOf(callback, at(60))).toEqual([])
  expect(contradictionsOf(callback)).toEqual([])
  expect(contradictionsOf(exampleCallback(), at(1e6))).toEqual([])
})

test('beyond three workflows the rest is counted', () => {
  expect(
    contradictionsOf(exampleCallback({ startedWorkflowIds: ['1', '2', '3', '4', '5'] }))[0]?.sentence,
  ).toBe('workflow 1, workflow 2, workflow 3 and 2 more: in the started list, without an audit.')
})
