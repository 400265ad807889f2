import { expect, test } from 'vitest'
import { operatorOf } from './operator'
import { plainText } from './sentence'

const wants = (operator: string, value: unknown) => plainText(operatorOf(operator).wants(value))

test('spellings of one operator read the same, whatever their case and separators', () => {
  for (const spelling of ['!=', '<>', 'not_equals', 'notEquals', 'NOT EQUALS', 'is-not', 'isNot']) {
    expect(operatorOf(spelling).label).toBe('is not')
  }
  expect(operatorOf('startsWith').label).toBe(operatorOf('beginsWith').label)
})

test('each operator says what the check asks for', () => {
  expect(wants('=', 'Helpdesk')).toBe('“Helpdesk”')
  expect(wants('!=', 'Helpdesk')).toBe('anything but “Helpdesk”')
  expect(wants('in', ['A', 'B'])).toBe('one of “A”, “B”')
  expect(wants('notIn', ['A', 'B'])).toBe('none of “A”, “B”')
  expect(wants('contains', 'VPN')).toBe('it to contain “VPN”')
  expect(wants('doesNotBeginWith', 'RE:')).toBe('it not to begin with “RE:”')
  expect(wants('<=', 3)).toBe('at most 3')
  expect(wants('between', [1, 5])).toBe('between 1 and 5')
  expect(wants('null', '')).toBe('no value')
  expect(wants('notNull', '')).toBe('any value')
  expect(wants('changedTo', 'Complete')).toBe('a change to “Complete”')
})

test('an unknown operator is shown as it was recorded', () => {
  expect(operatorOf('sounds_like').label).toBe('sounds_like')
  expect(wants('sounds_like', 'x')).toBe('its operator “sounds_like” with “x”')
  expect(operatorOf('').label).toBe('(no operator)')
  expect(operatorOf('constructor').family).toBe('other')
})
