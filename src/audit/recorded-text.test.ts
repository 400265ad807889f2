import { expect, test } from 'vitest'
import { saidText, shorten, valueKey, valueListText, valueText } from './recorded-text'

test('texts are quoted, the rest is not, and a missing value is no null', () => {
  expect(valueText('Triage')).toBe('“Triage”')
  expect(valueText('')).toBe('“”')
  expect(valueText(null)).toBe('null')
  expect(valueText(undefined)).toBe('not recorded')
  expect(valueText(5)).toBe('5')
  expect(valueText(false)).toBe('false')
  expect(valueText({ from: 'New', to: ['a'] })).toBe('{"from":"New","to":["a"]}')
})

test('long values are cut between characters, never inside one', () => {
  expect(shorten('😀😀😀', 2)).toEqual({ text: '😀😀', isCut: true })
  expect(shorten('😀😀', 2)).toEqual({ text: '😀😀', isCut: false })
  expect(valueText('x'.repeat(100), 10)).toBe(`“${'x'.repeat(10)}…”`)
  expect(
    valueText(
      Array.from({ length: 100 }, () => 1),
      10,
    ),
  ).toBe('[1,1,1,1,1…')
})

test('a list names its first five and counts the rest', () => {
  expect(valueListText(['a', 'b'])).toBe('“a”, “b”')
  expect(valueListText([1, 2, 3, 4, 5, 6, 7])).toBe('1, 2, 3, 4, 5 and 2 more')
  expect(valueListText([])).toBe('an empty list')
})

test('keys tell values apart as JSON does, but for the order of an object’s keys', () => {
  expect(valueKey({ a: 1, b: 2 })).toBe(valueKey({ b: 2, a: 1 }))
  expect(valueKey(['a', 'b'])).not.toBe(valueKey(['b', 'a']))
  expect(valueKey('5')).not.toBe(valueKey(5))
  expect(valueKey(null)).not.toBe(valueKey(undefined))
})

test('what the API says in its own words is seen whole, but not at any length', () => {
  expect(saidText('An unhealthy PSA callback')).toBe('An unhealthy PSA callback')
  expect(saidText('\u202Efdp.exe')).toBe('[character U+202E]fdp.exe')
  expect(saidText('W'.repeat(100_000))).toBe(`${'W'.repeat(300)}…`)
})
