import { describe, expect, it } from 'vitest'
import { readPlainly } from '~/api/contract/plain-reading-fixture'
import { wireCallback, wireComparison, wireMatch } from '~/api/wire-callback-fixture'
import { allRowsOf } from './callback-rows'
import { packCallbacks } from './page-packing'

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}1${']'.repeat(levels)}`)
const withCheck = (over: Record<string, unknown>) =>
  wireMatch({ match_details: { field_comparisons: [wireComparison(), wireComparison(over)] } })

describe('rows of a page', () => {
  it('that cannot be read cost themselves only, and say where and why', () => {
    const { columns, rejected } = packCallbacks([
      wireCallback({ callback_id: 'good-1' }),
      wireCallback({ callback_id: 'bad-1', created_in_psa_at: 'yesterday' }),
      null,
      wireCallback({ callback_id: null }),
      wireCallback({ callback_id: 'bad-2', workflow_matches: [wireMatch(), { workflow_id: 5 }] }),
      wireCallback({ callback_id: 'bad-3', workflow_matches: [withCheck({ is_match: 'no' })] }),
      wireCallback({ callback_id: '' }),
      wireCallback({ callback_id: 'good-2' }),
    ])
    expect([...allRowsOf(columns)].map((row) => row.callbackId)).toEqual(['good-1', 'good-2'])
    expect(rejected).toMatchObject([
      { position: 1, callbackId: 'bad-1', problem: 'created_in_psa_at: not an ISO-8601 date and time' },
      { position: 2, callbackId: null, problem: 'should be an object, not null' },
      { position: 3, callbackId: null, problem: 'callback_id: should be text or a number, not null' },
      { position: 4, callbackId: 'bad-2', problem: 'workflow_matches.1.matched: is missing' },
      {
        position: 5,
        callbackId: 'bad-3',
        problem: 'workflow_matches.0.match_details.field_comparisons.1.is_match: should be true or false, not text',
      },
      { position: 6, callbackId: '', problem: 'callback_id: is empty' },
    ])
    expect(rejected.map(({ sent }) => sent?.found)).toEqual(['"yesterday"', 'null', 'null', null, '"no"', '""'])
  })

  it('that cannot be read are kept as they came, for the first of a page, and cut where they are long', () => {
    const long = wireCallback({ callback_id: 'bad', entity_id: 'x'.repeat(10_000), state: 5 })
    const { rejected } = packCallbacks([deep(200_000), ...Array.from({ length: 30 }, () => long)])
    expect(rejected).toHaveLength(31)
    expect(rejected.filter(({ sent }) => sent !== undefined)).toHaveLength(20)
    expect(rejected[0]?.sent?.row).toMatch(/^nested too deep|^\[{10}/)
    expect(rejected[1]?.sent).toMatchObject({ found: '5', row: expect.stringMatching(/^\{"callback_id":"bad".*…$/) })
    expect(rejected[1]?.sent?.row).toHaveLength(2001)
  })

  it('that cannot be read leave nothing behind in the rows beside them', () => {
    const good = [
      wireCallback({ callback_id: 'a', workflow_matches: [withCheck({ field_value: 'x' })] }),
      wireCallback({ callback_id: 'b', workflow_matches: null }),
      wireCallback({ callback_id: 'c', workflow_matches: [wireMatch(), withCheck({ field_value: 'y' })] }),
    ]
    const bad = [
      wireCallback({ workflow_matches: [wireMatch(), withCheck({ field_value: 'z', operator: 5 })] }),
      wireCallback({ workflow_matches: [wireMatch(), withCheck({ rule_value: deep(5000) })] }),
      wireCallback({ workflow_matches: ['no match'] }),
    ]
    const { columns, rejected } = packCallbacks(good.flatMap((row) => [...bad, row, ...bad]))
    expect([...allRowsOf(columns)]).toStrictEqual(good.map(readPlainly))
    expect(rejected).toHaveLength(18)
  })

  it('are refused where a value is nested deeper than a browser could hand it on', () => {
    const at = 'workflow_matches.0.match_details.field_comparisons.1'
    for (const [levels, problem] of [
      [200, undefined],
      [5000, 'is nested too deep to be shown'],
      [200_000, 'is nested too deep to be shown'],
    ] as const) {
      for (const name of ['rule_value', 'field_value']) {
        const wire = wireCallback({ callback_id: 'deep', workflow_matches: [withCheck({ [name]: deep(levels) })] })
        const { columns, rejected } = packCallbacks([wire, wireCallback({ callback_id: 'good' })])
        expect(rejected.map((row) => row.problem)).toEqual(problem === undefined ? [] : [`${at}.${name}: ${problem}`])
        expect(allRowsOf(columns)).toHaveLength(problem === undefined ? 2 : 1)
        expect(() => structuredClone(columns.values.list)).not.toThrow()
      }
    }
  })
})
