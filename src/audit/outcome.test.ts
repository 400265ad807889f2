import { expect, test } from 'vitest'
import { exampleCallback } from './example-audit'
import { OUTCOMES, outcomeOf, outcomeWord } from './outcome'

const outcome = (state: string, startedWorkflowIds: string[] = []) =>
  outcomeOf(exampleCallback({ state, startedWorkflowIds }))

test('the state decides the outcome, and for PROCESSED the started list does', () => {
  expect(outcome('PROCESSED', ['7'])).toBe('started')
  expect(outcome('PROCESSED')).toBe('nothing-started')
  expect(outcome('FAILED', ['7'])).toBe('failed')
  expect(outcome('SKIPPED')).toBe('skipped')
  expect(outcome('PENDING_PROCESSING')).toBe('in-progress')
  expect(outcome('PROCESSING', ['7'])).toBe('in-progress')
  expect(outcome('PARKED')).toBe('unknown')
})

test('every outcome has a word and a mark of its own', () => {
  expect(new Set(OUTCOMES.map(({ word }) => word)).size).toBe(OUTCOMES.length)
  expect(new Set(OUTCOMES.map(({ mark }) => mark)).size).toBe(OUTCOMES.length)
  expect(outcomeWord('failed').tone).toBe('red')
})
