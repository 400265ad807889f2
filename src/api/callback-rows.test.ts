import { describe, expect, it } from 'vitest'
import { readCallbackRows } from './callback-rows'
import { createInterning } from './interning'
import { heavyWireRows, wireCallback, wireComparison, wireMatch } from './wire-callback-fixture'

const read = (wire: unknown[], signal = new AbortController().signal) =>
  readCallbackRows(wire, createInterning(), signal)

describe('rows of a page', () => {
  it('that cannot be read cost themselves only, and say where and why', async () => {
    const { rows, rejected } = await read([
      wireCallback({ callback_id: 'good-1' }),
      wireCallback({ callback_id: 'bad-1', created_in_psa_at: 'yesterday' }),
      null,
      wireCallback({ callback_id: null }),
      wireCallback({ callback_id: 'bad-2', workflow_matches: [wireMatch(), { workflow_id: 5 }] }),
      wireCallback({
        callback_id: 'bad-3',
        workflow_matches: [
          wireMatch({
            match_details: { field_comparisons: [wireComparison(), wireComparison({ is_match: 'no' })] },
          }),
        ],
      }),
      wireCallback({ callback_id: '' }),
      wireCallback({ callback_id: 'good-2' }),
    ])
    expect(rows.map((row) => row.callbackId)).toEqual(['good-1', 'good-2'])
    expect(rejected).toEqual([
      { position: 1, callbackId: 'bad-1', problem: 'created_in_psa_at: not an ISO-8601 date and time' },
      { position: 2, callbackId: null, problem: 'should be an object, not null' },
      { position: 3, callbackId: null, problem: 'callback_id: should be text or a number, not null' },
      { position: 4, callbackId: 'bad-2', problem: 'workflow_matches.1.matched: is missing' },
      {
        position: 5,
        callbackId: 'bad-3',
        problem: 'workflow_matches.0.match_details.field_comparisons.1.is_match: should be true or false',
      },
      { position: 6, callbackId: '', problem: 'callback_id: is empty' },
    ])
  })

  it('share equal audits, and only equal ones', async () => {
    const { rows } = await read([
      wireCallback({ callback_id: 'a' }),
      wireCallback({ callback_id: 'b' }),
      wireCallback({ callback_id: 'c', workflow_matches: [wireMatch({ matched: true })] }),
      wireCallback({ callback_id: 'd', workflow_matches: [wireMatch({ match_reason: 'Another' })] }),
    ])
    const [a, b, c, d] = rows.map((row) => row.workflowMatches)
    expect(a).toBe(b)
    expect(c).not.toBe(a)
    expect(c?.[0]?.details?.comparisons).toBe(a?.[0]?.details?.comparisons)
    expect(d?.[0]?.matchReason).toBe('Another')
  })

  it('keep apart values that only look alike', async () => {
    const values = ['1', 1, true, 'true', null, 'null', undefined, '', ['1'], '["1"]']
    const { rows } = await read(
      values.map((value, index) =>
        wireCallback({
          callback_id: `cb-${index}`,
          workflow_matches: [
            wireMatch({ match_details: { field_comparisons: [wireComparison({ rule_value: value })] } }),
          ],
        }),
      ),
    )
    expect(rows.map((row) => row.workflowMatches?.[0]?.details?.comparisons[0]?.ruleValue)).toEqual(values)
  })

  it('stop being read when nobody wants them any more', async () => {
    const controller = new AbortController()
    const reading = read(heavyWireRows(400, 20, 10), controller.signal)
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
  })
})
