import { expect, test } from 'vitest'
import { DOCUMENTED_CATEGORIES } from '~/api/contract/vocabulary'
import { exampleCallback, exampleDetails, exampleMatch } from './example-audit'
import { GATES, gateOf } from './gate'

const callback = exampleCallback({ startedWorkflowIds: ['7'] })
const gateOfCategory = (category: string | null) =>
  gateOf(exampleCallback(), exampleMatch({ details: exampleDetails({ category }) }))

test('each documented category stands at its gate', () => {
  expect(
    Object.fromEntries(DOCUMENTED_CATEGORIES.map((category) => [category, gateOfCategory(category)])),
  ).toEqual({
    // Without the match flag, the category alone does not make a match.
    matched: 'unclassified',
    wrong_trigger_type: 'not-for-this-event',
    already_ran_recently: 'limits',
    run_once_limit: 'limits',
    manual_only: 'not-for-this-event',
    entity_type_mismatch: 'not-for-this-event',
    empty_audit_trail: 'set-up',
    audit_trail_mismatch: 'rule-said-no',
    ticket_filter_mismatch: 'rule-said-no',
    missing_event_settings: 'set-up',
    error: 'error',
  })
})

test('a match is started only when the started list says so too', () => {
  expect(gateOf(callback, exampleMatch({ matched: true }))).toBe('started')
  expect(gateOf(exampleCallback(), exampleMatch({ matched: true }))).toBe('matched-not-started')
  expect(gateOf(callback, exampleMatch({ matched: false }))).toBe('rule-said-no')
})

test('the error flag decides over the category, and the match flag over both', () => {
  expect(gateOf(callback, exampleMatch({ error: true }))).toBe('error')
  expect(gateOf(callback, exampleMatch({ error: true, matched: true }))).toBe('started')
})

test('without details, without a category or with an unknown one a match is unclassified', () => {
  expect(gateOf(callback, exampleMatch({ details: null }))).toBe('unclassified')
  expect(gateOfCategory(null)).toBe('unclassified')
  expect(gateOfCategory('a_new_category')).toBe('unclassified')
  expect(gateOfCategory('constructor')).toBe('unclassified')
})

test('every gate has a mark of its own', () => {
  expect(new Set(GATES.map(({ mark }) => mark)).size).toBe(GATES.length)
})
