import { describe, expect, it } from 'vitest'
import { type CallbackFilter, EMPTY_FILTER } from './callback-filter'
import { callbackFrom, rowsOf } from './columns/rows-fixture'
import { keepAskedFor } from './filter-proof'
import { wireCallback, wireMatch, type WireRow } from './wire-callback-fixture'

const keep = (over: Partial<CallbackFilter>, ...rows: WireRow[]) => {
  const read = rows.map((row, index) => callbackFrom(wireCallback({ callback_id: `cb-${index}`, ...row })))
  const { kept, leftOut } = keepAskedFor(rowsOf(read), { ...EMPTY_FILTER, ...over })
  return [[...kept].map((row) => row.callbackId), leftOut]
}

describe('filters that the server may have ignored', () => {
  it('leave out what shows itself to be something else', () => {
    expect(keep({ entityType: 'TICKET' }, {}, { entity_type: 'project' })).toEqual([['cb-0'], 1])
    expect(keep({ entityId: '9001' }, {}, { entity_id: 9002 })).toEqual([['cb-0'], 1])
    expect(keep({ entityNumber: 't20261120.0042 ' }, {}, { entity_number: 'T1' })).toEqual([['cb-0'], 1])
    expect(keep({ changeTypes: ['update', 'DELETE'] }, {}, { change_type: ['CREATE', 'PSA', ''] })).toEqual([
      ['cb-0'],
      1,
    ])
  })

  it('keep what does not record enough to tell', () => {
    expect(keep({ entityType: 'ticket' }, { entity_type: null })).toEqual([['cb-0'], 0])
    expect(keep({ entityNumber: 'T1' }, { entity_number: null })).toEqual([['cb-0'], 0])
    expect(keep({ changeTypes: ['UPDATE'] }, { change_type: null })).toEqual([['cb-0'], 0])
    expect(keep({ workflowId: '55' }, { workflow_matches: null, failed_to_match_workflow_ids: [] })).toEqual([
      ['cb-0'],
      0,
    ])
    expect(keep({ filteredOnly: true, sinceMs: Date.now(), untilMs: 1 }, {})).toEqual([['cb-0'], 0])
  })

  it('stop believing rows without a number once another row has the wrong one', () => {
    const wrong = { entity_number: 'T1' }
    expect(keep({ entityNumber: 'T20261120.0042' }, {}, { entity_number: null }, wrong)).toEqual([
      ['cb-0'],
      2,
    ])
  })

  it('find the workflow in any of the three records', () => {
    const none = { started_workflow_ids: [], failed_to_match_workflow_ids: [], workflow_matches: [] }
    expect(
      keep(
        { workflowId: '101' },
        { ...none, started_workflow_ids: [101] },
        { ...none, failed_to_match_workflow_ids: ['101'] },
        { ...none, workflow_matches: [wireMatch()] },
        none,
      ),
    ).toEqual([['cb-0', 'cb-1', 'cb-2'], 1])
  })
})
