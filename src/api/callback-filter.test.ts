import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, presetWindow } from '~/lib/window'
import { type CallbackFilter, EMPTY_FILTER, filterParams, problemsOf } from './callback-filter'

const now = Date.parse('2026-11-20T14:05:00Z')
const fieldsOf = (over: Partial<CallbackFilter>) =>
  problemsOf({ ...EMPTY_FILTER, ...over }, now).map(({ field }) => field)

describe('what stands in the way of a filter', () => {
  it('nothing, where one of the three indexed filters is there', () => {
    expect(fieldsOf({ entityNumber: 'T1' })).toEqual([])
    expect(fieldsOf({ entityType: 'ticket', entityId: '9' })).toEqual([])
    expect(fieldsOf({ sinceMs: now - HOUR_MS })).toEqual([])
    expect(fieldsOf({ sinceMs: now - HOUR_MS, entityType: 'ticket', workflowId: '5', untilMs: now })).toEqual(
      [],
    )
  })

  it('an indexed filter is needed: others alone are none', () => {
    expect(fieldsOf({})).toEqual(['sinceMs'])
    expect(fieldsOf({ entityNumber: '  ' })).toEqual(['sinceMs'])
    expect(fieldsOf({ untilMs: now })).toEqual(['sinceMs'])
    expect(fieldsOf({ workflowId: '5', filteredOnly: true, changeTypes: ['UPDATE'] })).toEqual(['sinceMs'])
    expect(fieldsOf({ entityType: 'ticket' })).toEqual(['entityId'])
    expect(fieldsOf({ entityId: '9' })).toEqual(['entityType'])
    expect(fieldsOf({ entityId: '9', sinceMs: now - HOUR_MS })).toEqual(['entityType'])
  })

  it('a start more than seven days ago, unless it only just became so', () => {
    expect(fieldsOf({ sinceMs: presetWindow('7d', now).sinceMs })).toEqual([])
    expect(fieldsOf({ sinceMs: now - 7 * DAY_MS - HOUR_MS / 2 })).toEqual([])
    expect(fieldsOf({ sinceMs: now - 8 * DAY_MS })).toEqual(['sinceMs'])
  })

  it('an end that is not after the start, a start in the future, an id that is no whole number', () => {
    expect(fieldsOf({ sinceMs: now - HOUR_MS, untilMs: now - HOUR_MS })).toEqual(['untilMs'])
    expect(fieldsOf({ sinceMs: now + HOUR_MS })).toEqual(['sinceMs'])
    expect(fieldsOf({ entityNumber: 'T1', workflowId: '5.5' })).toEqual(['workflowId'])
    expect(fieldsOf({ entityNumber: 'T1', workflowId: 'Password reset' })).toEqual(['workflowId'])
  })
})

describe('the parameters', () => {
  it('are the API’s own, with every field where it is asked for', () => {
    const filter: CallbackFilter = {
      entityType: 'Project_Ticket',
      entityId: ' 9 ',
      entityNumber: 'T20261120.0042',
      sinceMs: now - HOUR_MS,
      untilMs: now,
      changeTypes: ['create', 'UPDATE'],
      workflowId: '101',
      filteredOnly: true,
    }
    expect(filterParams(filter, 'upper')).toEqual({
      entity_type: 'PROJECT_TICKET',
      entity_id: '9',
      entity_number: 'T20261120.0042',
      since: '2026-11-20T13:05:00.000Z',
      until: '2026-11-20T14:05:00.000Z',
      change_type: 'CREATE,UPDATE',
      agent_id: '101',
      filtered_only: 'true',
    })
    expect(filterParams(filter, 'lower').entity_type).toBe('project_ticket')
  })

  it('are left out where nothing is asked for', () => {
    expect(filterParams({ ...EMPTY_FILTER, entityNumber: 'T1', entityType: '' }, 'upper')).toEqual({
      entity_number: 'T1',
    })
  })
})
