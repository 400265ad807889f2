import { expect, test } from 'vitest'
import type { Callback, Match, MatchDetails } from '~/api/contract/callback'
import { DOCUMENTED_CATEGORIES } from '~/api/contract/vocabulary'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { plainText } from './sentence'
import { verdictOf } from './verdict'

const held = exampleComparison({ fieldName: 'status', ruleValue: 'New', fieldValue: 'New', isMatch: true })

function verdict(
  details: Partial<MatchDetails>,
  match: Partial<Match> = {},
  callback: Partial<Callback> = {},
) {
  return verdictOf(exampleCallback(callback), exampleMatch({ details: exampleDetails(details), ...match }))
}

test('a filter that did not hold is told with the values of what did not hold', () => {
  const comparisons = [held, exampleComparison(), exampleComparison({ ruleValue: 'Service Desk' })]
  const told = verdict({ comparisons })
  expect(told.sentence).toBe(
    'Did not start: its filter did not hold. Of 2 recorded checks 1 did not hold: queueID was “Triage”; the check asks for one of “Helpdesk”, “Service Desk”.',
  )
  expect(told).toMatchObject({
    gate: 'rule-said-no',
    recordedChecks: 2,
    notHeld: 1,
    completeness: 'checks',
    hasAlternatives: false,
  })
  expect(told.deciding.map(({ fieldName }) => fieldName)).toEqual(['queueID'])
  expect(plainText(told.brief)).toBe('1 of 2 checks did not hold: queueID')
})

test('when no recorded check says no, it claims none did, and the advice is another one', () => {
  const allHeld = verdict({ comparisons: [held] })
  expect(allHeld.sentence).toContain(
    'The one recorded check held. Probably it belongs to an exception, or a part of the rule is not in the record.',
  )
  const none = verdict({ comparisons: [] })
  expect(none.sentence).toBe('Did not start: its filter did not hold. No checks are recorded.')
  expect(none.completeness).toBe('no-checks')
  expect(none.advice).toBe(allHeld.advice)
  expect(none.advice).not.toBe(verdict({ comparisons: [exampleComparison()] }).advice)
})

test('every documented category has its own sentence and its own next step', () => {
  const told = DOCUMENTED_CATEGORIES.map((category) =>
    verdict(
      { category, comparisons: [exampleComparison()] },
      { matched: category === 'matched', error: category === 'error' },
    ),
  )
  expect(new Set(told.map(({ sentence }) => sentence)).size).toBe(DOCUMENTED_CATEGORIES.length)
  expect(new Set(told.map(({ advice }) => advice)).size).toBe(DOCUMENTED_CATEGORIES.length)
})

test('started, and matched without being started, are told apart', () => {
  const match = { matched: true }
  expect(verdict({ category: 'matched' }, match, { startedWorkflowIds: ['7'] }).sentence).toMatch(
    /^Started: /,
  )
  expect(verdict({ category: 'matched' }, match).sentence).toMatch(/^Matched, not started: /)
  const running = verdict({ category: 'matched' }, match, { state: 'PROCESSING' })
  expect(running.sentence).toContain('still being processed')
  expect(running.advice).toContain('Look again')
})

test('a match with a check that did not hold shows that the rule has alternatives', () => {
  const told = verdict(
    { category: 'matched', comparisons: [held, exampleComparison()] },
    { matched: true },
    { startedWorkflowIds: ['7'] },
  )
  expect(told.hasAlternatives).toBe(true)
  expect(told.sentence).toContain(
    '1 of 2 checks did not hold: queueID. It matched all the same: its trigger or filter has alternatives or exceptions, which',
  )
  expect(told.sentence).not.toContain('the check asks for')
})

test('a list of "=" of which one held proves no alternatives', () => {
  const comparisons = [exampleComparison({ isMatch: true, ruleValue: 'Triage' }), exampleComparison()]
  expect(verdict({ category: 'matched', comparisons }, { matched: true }).hasAlternatives).toBe(false)
})

test('an error is told with the recorded reason, and with its category where that says otherwise', () => {
  const flagged = verdict({}, { error: true, matchReason: 'Field missing' })
  expect(flagged.gate).toBe('error')
  expect(flagged.sentence).toBe(
    'Error: its error flag is set; the recorded category is ticket_filter_mismatch. Recorded reason: “Field missing”.',
  )
  expect(verdict({ category: 'error' }, { matchReason: '' }).sentence).toBe(
    'Error: matching this workflow ended in an error. No reason is recorded.',
  )
})

test('the error flag of a match is not swallowed', () => {
  expect(verdict({ category: 'matched' }, { matched: true, error: true }).sentence).toContain(
    'Its error flag is set.',
  )
})

test('without details, category or a known category the reason stands for them', () => {
  expect(
    verdictOf(exampleCallback(), exampleMatch({ details: null, matchReason: 'Old audit' })),
  ).toMatchObject({
    gate: 'unclassified',
    completeness: 'no-details',
    sentence: 'Did not match; no structured reason was recorded. Recorded reason: “Old audit”.',
    reasonVerbatim: 'Old audit',
  })
  expect(verdict({ category: null }).sentence).toContain('no category was recorded')
  expect(verdict({ category: 'ai_said_no' }).sentence).toContain(
    'recorded as ai_said_no, a category this page does not know',
  )
})

test('where flag and lists disagree, the sentence does not say "did not start"', () => {
  expect(verdict({}, {}, { startedWorkflowIds: ['7'] }).sentence).toMatch(
    /^In the list of started workflows, yet recorded as not matched: /,
  )
  expect(verdict({ category: 'matched' }).sentence).toContain('the records disagree')
})

test('what the event was stands beside a trigger or an entity type that did not fit', () => {
  expect(verdict({ category: 'wrong_trigger_type' }, {}, { changeType: 'CREATE' }).sentence).toBe(
    'Not for this event: its trigger is of another type; this event’s change type was CREATE.',
  )
  expect(verdict({ category: 'entity_type_mismatch' }, {}, { entityType: 'note' }).sentence).toContain(
    'entity type was note',
  )
})

test('a limit is told with the checks that held', () => {
  expect(verdict({ category: 'run_once_limit', comparisons: [held] }).sentence).toBe(
    'Did not start: its run-once limit was reached. The one recorded check held.',
  )
})
