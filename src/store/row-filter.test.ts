import { describe, expect, it } from 'vitest'
import { callbackFrom, rowsOf } from '~/api/columns/rows-fixture'
import { wireCallback, wireComparison, wireMatch, type WireRow } from '~/api/wire-callback-fixture'
import { facetsOf } from './row-facets'
import { applyRowFilter, EMPTY_ROW_FILTER, type RowFilter } from './row-filter'

const row = (id: string, over: WireRow = {}) => callbackFrom(wireCallback({ callback_id: id, ...over }))
const details = (category: string | null, ...comparisons: WireRow[]) => ({
  category,
  event_type: null,
  field_comparisons: comparisons,
})

const rows = rowsOf([
  row('started', {
    started_workflow_ids: [7],
    entity_id: '555',
    workflow_matches: [
      wireMatch({
        workflow_id: 7,
        workflow_name: 'Onboarding',
        matched: true,
        match_details: details('matched', wireComparison({ is_match: true, field_name: 'status' })),
      }),
      wireMatch({ workflow_id: 8, workflow_name: 'VIP', match_details: details('run_once_limit') }),
    ],
  }),
  row('nothing', {
    entity_number: 'T777',
    failed_to_match_workflow_ids: [8, 9],
    workflow_matches: [
      wireMatch({
        workflow_id: 8,
        workflow_name: 'VIP',
        match_details: details(
          'ticket_filter_mismatch',
          wireComparison({ field_name: 'queueID', field_value: { label: 'Triage Queue' } }),
          wireComparison({ field_name: 'queueID' }),
        ),
      }),
    ],
  }),
  row('failed', {
    state: 'FAILED',
    error_message: 'Timed out at the PSA',
    workflow_matches: null,
    failed_to_match_workflow_ids: [],
  }),
  row('bare', {
    state: 'PARKED',
    workflow_matches: [
      wireMatch({
        workflow_id: 9,
        workflow_name: 'Old one',
        match_details: null,
        match_reason: 'Trigger differs',
      }),
    ],
    failed_to_match_workflow_ids: [],
  }),
])
const found = (over: Partial<RowFilter>) =>
  Array.from(applyRowFilter(rows, { ...EMPTY_ROW_FILTER, ...over }), ({ callbackId }) => callbackId)

const short = (list: { value: string; count: number }[]) => list.map(({ value, count }) => [value, count])

describe('filters on the loaded rows', () => {
  it('that ask for nothing give the very same rows', () => {
    expect(applyRowFilter(rows, EMPTY_ROW_FILTER)).toBe(rows)
  })

  it('are by state, outcome, category, workflow and field that did not hold', () => {
    expect(found({ states: ['FAILED', 'PARKED'] })).toEqual(['failed', 'bare'])
    expect(found({ outcomes: ['started'] })).toEqual(['started'])
    expect(found({ outcomes: ['unknown', 'nothing-started'] })).toEqual(['nothing', 'bare'])
    expect(found({ categories: ['run_once_limit'] })).toEqual(['started'])
    expect(found({ categories: ['not-recorded'] })).toEqual(['bare'])
    expect(found({ workflowIds: ['8'] })).toEqual(['started', 'nothing'])
    expect(found({ workflowIds: ['9'] })).toEqual(['nothing', 'bare'])
    expect(found({ fields: ['queueID'] })).toEqual(['nothing'])
    expect(found({ fields: ['status'] })).toEqual([])
  })

  it('of different kinds add up', () => {
    expect(found({ workflowIds: ['8'], outcomes: ['nothing-started'] })).toEqual(['nothing'])
    expect(found({ workflowIds: ['8'], states: ['FAILED'] })).toEqual([])
  })

  it('on audits have to be true of one and the same audit', () => {
    expect(found({ workflowIds: ['8'], categories: ['run_once_limit'] })).toEqual(['started'])
    expect(found({ workflowIds: ['7'], categories: ['run_once_limit'] })).toEqual([])
    expect(found({ workflowIds: ['8'], fields: ['queueID'] })).toEqual(['nothing'])
    expect(found({ categories: ['matched'], fields: ['queueID'] })).toEqual([])
    const all = { workflowIds: ['7', '8'], categories: ['matched', 'ticket_filter_mismatch'], fields: ['queueID'] }
    expect(found(all)).toEqual(['nothing'])
    // 9 failed to match on it, of which there is no audit.
    expect(found({ workflowIds: ['9'], categories: ['ticket_filter_mismatch'] })).toEqual([])
    expect(found({ workflowIds: ['9'], categories: ['not-recorded'] })).toEqual(['bare'])
  })

  it.each([
    ['t777', ['nothing']],
    ['555', ['started']],
    ['FAILED', ['failed']],
    ['onboarding', ['started']],
    ['vip', ['started', 'nothing']],
    ['trigger differs', ['bare']],
    ['triage queue', ['nothing']],
    ['timed out', ['failed']],
    ['nowhere at all', []],
    ['   ', ['started', 'nothing', 'failed', 'bare']],
  ])('by the text %j find it wherever it is recorded', (text, ids) => {
    expect(found({ text })).toEqual(ids)
  })
})

describe('facets', () => {
  it('count callbacks, not matches, and name workflows', () => {
    const facets = facetsOf(rows)
    expect(short(facets.states)).toEqual([
      ['PROCESSED', 2],
      ['FAILED', 1],
      ['PARKED', 1],
    ])
    expect(short(facets.outcomes)).toEqual([
      ['started', 1],
      ['nothing-started', 1],
      ['failed', 1],
      ['unknown', 1],
    ])
    expect(new Map(facets.categories.map(({ value, count }) => [value, count]))).toEqual(
      new Map([
        ['matched', 1],
        ['run_once_limit', 1],
        ['ticket_filter_mismatch', 1],
        ['not-recorded', 1],
      ]),
    )
    expect(facets.workflows.map(({ label, count }) => [label, count])).toEqual([
      ['Old one', 2],
      ['VIP', 2],
      ['Onboarding', 1],
      ['Workflow 101', 1],
    ])
    expect(short(facets.fields)).toEqual([['queueID', 1]])
  })

  it('of some rows count those only', () => {
    expect(facetsOf(rows.inOrder(rows.order.slice(2, 3)))).toMatchObject({ workflows: [], fields: [], categories: [] })
  })
})
