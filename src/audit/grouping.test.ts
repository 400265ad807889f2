import { expect, test } from 'vitest'
import { exampleComparison } from './example-audit'
import { groupComparisons, sumOfChecks } from './grouping'

const equals = (ruleValue: unknown, isMatch = false) => exampleComparison({ ruleValue, isMatch })
const differs = (ruleValue: unknown, isMatch: boolean) =>
  exampleComparison({ operator: '!=', ruleValue, isMatch })
const contains = (isMatch: boolean) => exampleComparison({ operator: 'contains', isMatch })

test('a list of "=" on one field is one check that holds when one of them held', () => {
  const [none] = groupComparisons([equals('A'), equals('B'), equals('C')])
  expect(none).toMatchObject({
    kind: 'list-of-equals',
    isHeld: false,
    held: 0,
    notHeld: 3,
    checks: 1,
    checksNotHeld: 1,
  })
  const [one] = groupComparisons([equals('A'), equals('B', true), equals('C')])
  expect(one).toMatchObject({
    kind: 'list-of-equals',
    isHeld: true,
    held: 1,
    notHeld: 2,
    checks: 1,
    checksNotHeld: 0,
  })
})

test('a list of "≠" on one field is the other way round: one that did not hold says no', () => {
  const [group] = groupComparisons([differs('A', true), differs('B', false), differs('C', true)])
  expect(group).toMatchObject({
    kind: 'list-of-not-equals',
    isHeld: false,
    notHeld: 1,
    checks: 1,
    checksNotHeld: 1,
  })
  const [all] = groupComparisons([differs('A', true), differs('B', true)])
  expect(all).toMatchObject({ isHeld: true, checksNotHeld: 0 })
})

test('different operators on one field stay apart, spellings of one operator do not', () => {
  const groups = groupComparisons([
    equals('A'),
    differs('B', true),
    exampleComparison({ operator: 'equals', ruleValue: 'C' }),
  ])
  expect(groups.map(({ operator, comparisons }) => [operator, comparisons.length])).toEqual([
    ['=', 2],
    ['!=', 1],
  ])
})

test('the same operator on different fields stays apart, in recorded order', () => {
  const groups = groupComparisons([
    exampleComparison({ fieldName: 'status' }),
    equals('A'),
    exampleComparison({ fieldName: 'status' }),
  ])
  expect(groups.map(({ fieldName, comparisons }) => [fieldName, comparisons.length])).toEqual([
    ['status', 2],
    ['queueID', 1],
  ])
})

test('other operators more than once count each by itself', () => {
  const [group] = groupComparisons([contains(true), contains(false), contains(false)])
  expect(group).toMatchObject({ kind: 'several', isHeld: false, checks: 3, checksNotHeld: 2 })
})

test('"=" on one field with different actual values is no list', () => {
  const [group] = groupComparisons([
    equals('A'),
    exampleComparison({ ruleValue: 'B', fieldValue: 'Helpdesk' }),
  ])
  expect(group).toMatchObject({ kind: 'several', checks: 2 })
})

test('field names and operators that are alike when put together do not share a group', () => {
  const groups = groupComparisons([
    exampleComparison({ fieldName: 'b', operator: 'x\na' }),
    exampleComparison({ fieldName: 'a\nb', operator: 'x' }),
  ])
  expect(groups).toHaveLength(2)
})

test('checks add up over groups, a list counting once', () => {
  const groups = groupComparisons([
    equals('A'),
    equals('B'),
    differs('C', true),
    exampleComparison({ fieldName: 'status' }),
  ])
  expect(sumOfChecks(groups)).toEqual({ recorded: 3, notHeld: 2 })
})
