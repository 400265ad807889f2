import { expect, test } from 'vitest'
import type { Match } from '~/api/contract/callback'
import { alternativesIn } from './alternatives'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'

const held = exampleComparison({ fieldName: 'status', ruleValue: 'New', fieldValue: 'New', isMatch: true })
const notHeld = exampleComparison()

function found(match: Partial<Match>, details: Parameters<typeof exampleDetails>[0]): boolean {
  const workflowMatches = [exampleMatch({ ...match, details: exampleDetails(details) })]
  return alternativesIn([exampleCallback(), exampleCallback({ workflowMatches })]).has('7')
}

test('a match with a check that did not hold shows alternatives', () => {
  expect(found({ matched: true }, { category: 'matched', comparisons: [held, notHeld] })).toBe(true)
  expect(found({ matched: true }, { category: 'matched', comparisons: [held] })).toBe(false)
})

test('so does a limit, which comes after the filter, with a check that did not hold', () => {
  expect(found({}, { category: 'run_once_limit', comparisons: [held, notHeld] })).toBe(true)
  expect(found({}, { category: 'run_once_limit', comparisons: [held] })).toBe(false)
})

test('so does a filter that said no although every recorded check held', () => {
  expect(found({}, { comparisons: [held] })).toBe(true)
  expect(found({}, { comparisons: [held, notHeld] })).toBe(false)
})

test('a list of "=" of which one held is one check that held', () => {
  const list = [exampleComparison({ ruleValue: 'Triage', isMatch: true }), notHeld]
  expect(found({ matched: true }, { category: 'matched', comparisons: list })).toBe(false)
  expect(found({}, { comparisons: list })).toBe(true)
})

test('errors, other categories and audits without checks show nothing', () => {
  expect(found({ error: true }, { category: 'error', comparisons: [held] })).toBe(false)
  expect(found({}, { category: 'audit_trail_mismatch', comparisons: [held] })).toBe(false)
  expect(found({}, { comparisons: [] })).toBe(false)
})
