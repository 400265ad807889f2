import { describe, expect, test } from 'vitest'
import type { Callback, Comparison, Match } from '~/api/contract/callback'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { ruleEditsBetween, ruleEditsIn } from './rule-edit'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 20, 14, 0)

const issue = exampleComparison({
  fieldName: 'issueType',
  ruleValue: 'User',
  fieldValue: 'User',
  isMatch: true,
})
const source = (ruleValue: unknown, isMatch = false, operator = '=') =>
  exampleComparison({ fieldName: 'source', operator, ruleValue, fieldValue: 'Email', isMatch })

/** Created at that minute of the hour, and processed a minute later. */
function at(
  minute: number,
  comparisons: Comparison[],
  over: Partial<Callback> = {},
  match: Partial<Match> = {},
) {
  return exampleCallback({
    callbackId: `cb-${minute}`,
    createdInPsaAtMs: START + minute * MINUTE,
    finishedProcessingAtMs: START + (minute + 1) * MINUTE,
    workflowMatches: [exampleMatch({ details: exampleDetails({ comparisons }), ...match })],
    ...over,
  })
}

describe('a rule edit', () => {
  test('is another rule value behind the same answers, and lies between the two records that show it', () => {
    const rows = [
      at(2, [issue, source('email')]),
      at(20, [issue, source('Email', true)]),
      at(5, [issue, source('email')]),
    ]
    expect(ruleEditsIn(rows)).toEqual([
      {
        workflowId: '7',
        workflowName: 'Password reset',
        fieldName: 'source',
        operator: '=',
        operatorBefore: '=',
        before: ['email'],
        after: ['Email'],
        lastSeenBeforeMs: START + 5 * MINUTE,
        firstSeenAfterMs: START + 21 * MINUTE,
        firstSeenCallbackId: 'cb-20',
      },
    ])
  })

  test('is a list that grew, a value that was edited back, and an operator in the place of another', () => {
    const grown = ruleEditsBetween(
      at(0, [issue, source('Phone'), source('Portal')]),
      at(9, [issue, source('Phone'), source('Portal'), source('Teams')]),
    )
    expect(grown.map(({ before, after }) => [before, after])).toEqual([
      [
        ['Phone', 'Portal'],
        ['Phone', 'Portal', 'Teams'],
      ],
    ])
    const there = at(0, [source('a')])
    expect(ruleEditsIn([there, at(3, [source('b')]), at(6, [source('a')])])).toHaveLength(2)
    const replaced = ruleEditsBetween(there, at(3, [source('Phone', true, '!=')]))
    expect(replaced.map(({ operatorBefore, operator }) => [operatorBefore, operator])).toEqual([['=', '!=']])
  })

  test('is not told from records that may only be cut short', () => {
    const short = [issue, source('Phone'), source('Email', true)]
    const long = [issue, source('Phone'), source('Email'), source('Teams')]
    expect(ruleEditsBetween(at(0, short), at(9, long))).toEqual([])
    expect(ruleEditsBetween(at(0, long), at(9, short))).toEqual([])
    expect(ruleEditsBetween(at(0, [issue]), at(9, [issue, source('Email', true)]))).toEqual([])
  })

  test('is not told where another answer before it, or another kind of event, may have led elsewhere', () => {
    const other = { ...issue, isMatch: false }
    expect(ruleEditsBetween(at(0, [issue, source('a')]), at(9, [other, source('b')]))).toEqual([])
    expect(
      ruleEditsBetween(at(0, [issue, source('a')]), at(9, [issue, source('b')], { changeType: 'CREATE' })),
    ).toEqual([])
  })

  test('is not told of lists that come and go, nor of other workflows and operators', () => {
    const rows = [0, 2, 4].map((minute) => at(minute, [source('a'), source(minute === 2 ? 'b' : 'c')]))
    expect(ruleEditsIn(rows)).toEqual([])
    const elsewhere = at(9, [source('b')], {}, { workflowId: '8' })
    expect(ruleEditsBetween(at(0, [source('a')]), elsewhere)).toEqual([])
    expect(ruleEditsBetween(at(0, [source('a')]), at(9, [source('a'), source('x', true, '!=')]))).toEqual([])
  })

  test('bears callbacks that were processed side by side', () => {
    const old = [source('a')]
    const recent = [source('b')]
    const slow = at(8, old, { finishedProcessingAtMs: START + 30 * MINUTE })
    const [edit, ...others] = ruleEditsIn([at(0, old), slow, at(9, recent), at(40, recent)])
    expect(others).toEqual([])
    expect(edit).toMatchObject({
      lastSeenBeforeMs: START + 8 * MINUTE,
      firstSeenAfterMs: START + 10 * MINUTE,
    })
  })
})
