import { expect, test } from 'vitest'
import { type CallbackFilter, EMPTY_FILTER } from '~/api/callback-filter'
import { filterInWords } from './filter-words'

const filter: CallbackFilter = {
  entityType: 'project_ticket',
  entityId: '12',
  entityNumber: 'T1',
  sinceMs: Date.UTC(2026, 10, 20, 12),
  untilMs: null,
  changeTypes: ['CREATE', 'MERGED'],
  workflowId: '17',
  filteredOnly: true,
}

test('every filter that is on is said, with its zone and its end', () => {
  expect(filterInWords(filter, 'America/Chicago', 'Password reset').map(({ words }) => words)).toEqual([
    'number T1',
    'project ticket with id 12',
    'received from Fri 20 Nov 06:00 UTC−06:00 to now',
    'change: Created or MERGED',
    'evaluated for workflow “Password reset” (17)',
    'filtered out only',
  ])
})

test('taking all of them off leaves no filter', () => {
  const all = filterInWords(filter, 'UTC', null)
  expect(all.reduce((left, { without }) => ({ ...left, ...without }), filter)).toEqual(EMPTY_FILTER)
  expect(filterInWords(EMPTY_FILTER, 'UTC', null)).toEqual([])
})
