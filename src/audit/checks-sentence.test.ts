import { expect, test } from 'vitest'
import type { Comparison } from '~/api/contract/callback'
import { briefOfChecks, sentenceOfChecks } from './checks-sentence'
import { exampleComparison } from './example-audit'
import { lineOfList } from './group-sentence'
import { groupComparisons } from './grouping'
import { plainText } from './sentence'

const sentence = (...comparisons: Comparison[]) => plainText(sentenceOfChecks(groupComparisons(comparisons)))
const brief = (...comparisons: Comparison[]) => plainText(briefOfChecks(groupComparisons(comparisons)))
const held = Array.from({ length: 8 }, (_, index) =>
  exampleComparison({ fieldName: `field${index}`, isMatch: true }),
)
const contains = (ruleValue: string, isMatch: boolean) =>
  exampleComparison({ fieldName: 'title', operator: 'contains', ruleValue, isMatch })
const differs = (ruleValue: string, isMatch: boolean) =>
  exampleComparison({ operator: '!=', ruleValue, isMatch })
const companies = Array.from({ length: 50 }, (_, index) =>
  exampleComparison({ fieldName: 'companyID', ruleValue: `C${index}`, fieldValue: 'Acme' }),
)

test('one check that did not hold is told with its values, a short list of "=" as one check', () => {
  expect(sentence(...held, exampleComparison(), exampleComparison({ ruleValue: 'Service Desk' }))).toBe(
    'Of 9 recorded checks 1 did not hold: queueID was “Triage”; the check asks for one of “Helpdesk”, “Service Desk”.',
  )
})

test('a long list of "=" is one line', () => {
  expect(sentence(...held, ...companies)).toBe(
    'Of 9 recorded checks 1 did not hold: companyID was “Acme”, none of 50 listed values.',
  )
  const [none] = groupComparisons(companies)
  const [one] = groupComparisons([
    ...companies,
    exampleComparison({ fieldName: 'companyID', ruleValue: 'Acme', fieldValue: 'Acme', isMatch: true }),
  ])
  expect([none, one].map((group) => group && lineOfList(group))).toEqual([
    'none of 50 listed values',
    '1 of 51 listed values',
  ])
})

test('a list of "≠" names what the rule excludes', () => {
  expect(sentence(differs('Triage', false), differs('Spam', true))).toBe(
    'The one recorded check did not hold: queueID was “Triage”; the check asks for none of “Triage”, “Spam”.',
  )
  const [group] = groupComparisons([differs('Triage', false), differs('Spam', true)])
  expect(group && lineOfList(group)).toBe('1 of 2 excluded values')
})

test('beyond three fields the rest is counted', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((fieldName) =>
    exampleComparison({ fieldName, fieldValue: 1, ruleValue: 2 }),
  )
  expect(sentence(...many)).toBe(
    'Of 5 recorded checks 5 did not hold: a was 1 (the check asks for 2), b was 1 (the check asks for 2), c was 1 (the check asks for 2) and 2 more fields.',
  )
  expect(brief(...many)).toBe('5 of 5 checks did not hold: a, b, c and 2 more')
})

test('an operator used more than once is counted, since how its checks combine is not recorded', () => {
  expect(sentence(contains('VPN', false), contains('Wi-Fi', true))).toBe(
    'Of 2 recorded checks 1 did not hold: title: 1 of 2 checks “contains” did not hold.',
  )
})

test('null, a missing value and a missing rule value are told apart', () => {
  expect(sentence(exampleComparison({ fieldValue: null }))).toContain(
    'queueID was null; the check asks for “Helpdesk”',
  )
  expect(sentence(exampleComparison({ fieldValue: undefined }))).toContain(
    'the value of queueID was not recorded; the check asks for',
  )
  expect(sentence(exampleComparison({ ruleValue: undefined }))).toContain(
    'the check asks for a value that was not recorded',
  )
  expect(sentence(exampleComparison({ operator: 'null', ruleValue: undefined }))).toContain(
    'the check asks for no value',
  )
})

test('when all held, or nothing is recorded, it says so', () => {
  expect(sentence(...held)).toBe('All 8 recorded checks held.')
  expect(brief(...held)).toBe('all 8 recorded checks held')
  expect(sentence()).toBe('')
})

test('a long value is shortened and characters that would not be seen are named', () => {
  expect(sentence(exampleComparison({ fieldValue: 'x'.repeat(200) }))).toContain(`“${'x'.repeat(60)}…”`)
  expect(sentence(exampleComparison({ fieldValue: 'Help\u00a0desk' }))).toContain(
    '“Help[no-break space]desk”',
  )
})
