import { describe, expect, it } from 'vitest'
import { callbackFrom } from '~/api/columns/rows-fixture'
import { wireCallback, wireComparison, wireMatch, type WireRow } from '~/api/wire-callback-fixture'
import type { Callback } from './callback'

function read(over: WireRow = {}): Callback {
  return callbackFrom(wireCallback(over))
}
function without(row: WireRow, ...names: string[]): WireRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
}
const detailsOf = (details: unknown) =>
  read({ workflow_matches: [wireMatch({ match_details: details })] }).workflowMatches?.[0]?.details

describe('a callback row', () => {
  it.each([
    ['UPDATE', 'UPDATE'],
    ['update', 'UPDATE'],
    [['UPDATE', 'PSA', 'an entity was changed'], 'UPDATE'],
    ['UPDATE,PSA,an entity was changed', 'UPDATE'],
    ['EventType.UPDATE', 'UPDATE'],
    [['ANY', 'PSA', null], 'ANY'],
    ['SOMETHING_NEW', 'SOMETHING_NEW'],
    [null, 'UNKNOWN'],
    [42, 'UNKNOWN'],
    [[], 'UNKNOWN'],
  ])('reads the change type %j as %s', (wire, name) => {
    expect(read({ change_type: wire }).changeType).toBe(name)
  })

  it.each([
    ['2026-11-20T14:05:09.123456Z', '2026-11-20T14:05:09.123Z'],
    ['2026-11-20T08:05:09-06:00', '2026-11-20T14:05:09.000Z'],
    ['2026-11-20T08:05:09-0600', '2026-11-20T14:05:09.000Z'],
    ['2026-11-20T14:05:09', '2026-11-20T14:05:09.000Z'],
    ['2026-11-20 14:05:09.5', '2026-11-20T14:05:09.500Z'],
  ])('reads the time %s', (wire, iso) => {
    expect(new Date(read({ created_in_psa_at: wire }).createdInPsaAtMs).toISOString()).toBe(iso)
  })

  it('has its enums in one case whatever the wire has', () => {
    expect(read({ state: 'processed', entity_type: 'TICKET' })).toMatchObject({
      state: 'PROCESSED',
      entityType: 'ticket',
    })
  })

  it('keeps values of enums that no document names', () => {
    expect(read({ state: 'PARKED', entity_type: 'Invoice' })).toMatchObject({
      state: 'PARKED',
      entityType: 'invoice',
    })
    expect(detailsOf({ category: 'moon_phase', event_type: null, field_comparisons: [] })?.category).toBe(
      'moon_phase',
    )
  })

  it('without state, entity type and change type (as in the published example) says unknown', () => {
    expect(callbackFrom(without(wireCallback(), 'state', 'entity_type', 'change_type'))).toMatchObject({
      state: 'UNKNOWN',
      entityType: 'unknown',
      changeType: 'UNKNOWN',
    })
    expect(read({ state: null, entity_type: null })).toMatchObject({
      state: 'UNKNOWN',
      entityType: 'unknown',
    })
  })

  it('keeps apart matches that were not recorded and none evaluated', () => {
    expect(read({ workflow_matches: null }).workflowMatches).toBeNull()
    expect(callbackFrom(without(wireCallback(), 'workflow_matches')).workflowMatches).toBeNull()
    expect(read({ workflow_matches: [] }).workflowMatches).toEqual([])
  })

  it('may have null wherever the documents allow it', () => {
    const nulls = {
      entity_number: null,
      error_message: null,
      finished_processing_at: null,
      matcher_run_id: null,
    }
    expect(read(nulls)).toMatchObject({
      entityNumber: null,
      errorMessage: null,
      finishedProcessingAtMs: null,
      matcherRunId: null,
    })
    expect(read({ started_workflow_ids: null, failed_to_match_workflow_ids: null })).toMatchObject({
      startedWorkflowIds: [],
      failedToMatchWorkflowIds: [],
    })
  })

  it('has ids as text, numbers or not', () => {
    const row = read({
      callback_id: 17,
      entity_id: 9001,
      started_workflow_ids: [101, '102'],
      workflow_matches: [wireMatch({ workflow_id: '101' })],
    })
    expect(row).toMatchObject({ callbackId: '17', entityId: '9001', startedWorkflowIds: ['101', '102'] })
    expect(row.workflowMatches?.[0]?.workflowId).toBe('101')
  })

  it('is taken as recorded where its parts disagree', () => {
    const row = read({
      state: 'PROCESSED',
      error_message: 'boom',
      finished_processing_at: '2026-11-20T14:00:00Z',
      started_workflow_ids: [999],
      workflow_matches: [wireMatch({ matched: true, error: true })],
    })
    expect(row.finishedProcessingAtMs).toBeLessThan(row.createdInPsaAtMs)
    expect(row).toMatchObject({ errorMessage: 'boom', startedWorkflowIds: ['999'] })
    expect(row.workflowMatches?.[0]).toMatchObject({
      matched: true,
      error: true,
      details: { category: 'ticket_filter_mismatch' },
    })
  })

  it('ignores fields that it does not know', () => {
    expect(read({ received_at: 'x', nested: { a: 1 } })).toEqual(read())
  })
})

describe('an audit', () => {
  it('without details keeps its reason verbatim', () => {
    const row = read({
      workflow_matches: [wireMatch({ match_details: null, match_reason: '  As it was\n' })],
    })
    expect(row.workflowMatches?.[0]).toMatchObject({ details: null, matchReason: '  As it was\n' })
  })

  it('of a bare match is read', () => {
    expect(read({ workflow_matches: [{ workflow_id: 7, matched: false }] }).workflowMatches?.[0]).toEqual({
      workflowId: '7',
      workflowName: '',
      matched: false,
      error: false,
      matchReason: '',
      details: null,
    })
  })

  it('reads its event type from the same forms as the change type', () => {
    expect(detailsOf({ category: 'Matched', event_type: 'CREATE,PSA,x', field_comparisons: null })).toEqual({
      category: 'matched',
      eventType: 'CREATE',
      comparisons: [],
    })
    expect(detailsOf({})).toEqual({ category: null, eventType: null, comparisons: [] })
  })

  it.each([[null], [0], [''], [false], [['a', 1]], [{ deep: { er: '<b>' } }], ['x'.repeat(5000)]])(
    'keeps any recorded value as it is',
    (value) => {
      const comparison = wireComparison({ rule_value: value, field_value: value })
      expect(detailsOf({ field_comparisons: [comparison] })?.comparisons[0]).toMatchObject({
        ruleValue: value,
        fieldValue: value,
      })
    },
  )

  it('tells a value that is missing from one that is null', () => {
    const details = detailsOf({
      field_comparisons: [without(wireComparison({ rule_value: null }), 'field_value')],
    })
    expect(details?.comparisons[0]).toMatchObject({ ruleValue: null, fieldValue: undefined })
  })
})
