import { expect, test } from 'vitest'
import { hintOf } from './comparison-hint'
import { exampleComparison } from './example-audit'

test('a look-alike is hinted at where equal was wanted and did not hold', () => {
  const comparison = exampleComparison({ ruleValue: 'triage' })
  expect(hintOf(comparison)?.kind).toBe('letter-case')
  expect(hintOf({ ...comparison, isMatch: true })).toBeNull()
})

test('and where different was wanted and held', () => {
  const comparison = exampleComparison({ operator: '!=', ruleValue: 'Triage ', isMatch: true })
  expect(hintOf(comparison)?.kind).toBe('white-space')
  expect(hintOf({ ...comparison, isMatch: false })).toBeNull()
})

test('in a list the value that looks alike is named', () => {
  const comparison = exampleComparison({ operator: 'in', ruleValue: ['Helpdesk', 'TRIAGE'] })
  expect(hintOf(comparison)).toEqual({
    kind: 'letter-case',
    sentence: 'Of the listed “TRIAGE”: the two differ only in letter case.',
  })
})

test('a text that contains, begins or ends with the value but for a small difference is hinted at', () => {
  const title = { fieldName: 'title', fieldValue: 'Password\u00a0reset for Jane' }
  expect(
    hintOf(exampleComparison({ ...title, operator: 'contains', ruleValue: 'Password reset' }))?.kind,
  ).toBe('white-space')
  expect(hintOf(exampleComparison({ ...title, operator: 'beginsWith', ruleValue: 'password' }))?.kind).toBe(
    'letter-case',
  )
  expect(hintOf(exampleComparison({ ...title, operator: 'endsWith', ruleValue: 'JANE' }))?.kind).toBe(
    'letter-case',
  )
  expect(hintOf(exampleComparison({ ...title, operator: 'contains', ruleValue: 'VPN' }))).toBeNull()
})

test('nothing is said of a held check, an unknown operator or a value that was not recorded', () => {
  expect(hintOf(exampleComparison({ fieldValue: 'Helpdesk', isMatch: true }))).toBeNull()
  expect(hintOf(exampleComparison({ operator: 'sounds_like', ruleValue: 'triage' }))).toBeNull()
  expect(hintOf(exampleComparison({ fieldValue: undefined, ruleValue: '' }))).toBeNull()
})

test('values recorded alike are said to be, without judging the check', () => {
  expect(hintOf(exampleComparison({ fieldValue: 'Helpdesk' }))?.sentence).toBe(
    'The two are recorded exactly alike.',
  )
})

test('an id against a label is hinted at', () => {
  expect(hintOf(exampleComparison({ fieldValue: 29683354 }))?.kind).toBe('id-against-label')
})
