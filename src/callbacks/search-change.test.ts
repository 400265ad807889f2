import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '~/lib/window'
import { askedFilter } from './asked-filter'
import { NO_SEARCH, parseCallbacksSearch, writeCallbacksSearch } from './search'
import { narrowedTo, withEntity, withFilter, withNumber, withToggledMatch, withToggledRow } from './search-change'

const NOW_MS = Date.UTC(2026, 10, 21, 20, 15, 30)

describe('what is asked', () => {
  test('is the last 24 hours, from a whole minute, where the link names nothing the API could look up', () => {
    const filter = askedFilter({ ...NO_SEARCH.filter, changeTypes: ['CREATE'] }, NOW_MS)
    expect(filter).toEqual({ ...NO_SEARCH.filter, changeTypes: ['CREATE'], sinceMs: Date.UTC(2026, 10, 20, 20, 15) })
  })

  test('ends where the link says', () => {
    const untilMs = NOW_MS - 2 * DAY_MS
    expect(askedFilter({ ...NO_SEARCH.filter, untilMs }, NOW_MS).sinceMs).toBe(Date.UTC(2026, 10, 18, 20, 15))
  })

  test('is left alone where there is a number, an entity or a beginning', () => {
    for (const raw of [{ number: '42' }, { type: 'ticket', id: '42' }, { since: '2026-11-20T00:00:00Z' }]) {
      const { filter } = parseCallbacksSearch(raw)
      expect(askedFilter(filter, NOW_MS)).toBe(filter)
    }
  })
})

describe('asking for a ticket number', () => {
  test('drops the window, the entity, the row filters and what was open, and keeps the workflow', () => {
    const before = parseCallbacksSearch({
      type: 'ticket',
      id: '7',
      since: '2026-11-20T00:00:00Z',
      workflow: '17',
      outcome: 'failed',
      open: 'cb-1',
      match: '17',
      hide: 'error',
    })
    expect(writeCallbacksSearch(withNumber(before, 'T1'))).toEqual({ number: 'T1', workflow: '17', hide: 'error' })
  })
})

describe('asking for an entity', () => {
  const before = parseCallbacksSearch({ number: 'T1', since: '2026-11-20T00:00:00Z', workflow: '17' })

  test('by its id takes the place of the number and the window', () => {
    const search = withEntity(before, { entityType: 'ticket', entityId: '7' })
    expect(writeCallbacksSearch(search)).toEqual({ type: 'ticket', id: '7', workflow: '17' })
  })

  test('by its type alone stays within the window', () => {
    const search = withEntity(before, { entityType: 'ticket', entityId: null })
    expect(writeCallbacksSearch(search)).toMatchObject({ type: 'ticket', since: '2026-11-20T00:00:00Z' })
  })
})

describe('opening and closing', () => {
  const single = parseCallbacksSearch({ number: 'T1', match: '17' })

  test('a row that opened by itself can be closed, and the link says so', () => {
    expect(writeCallbacksSearch(withToggledRow(single, 'cb-1', ['cb-1'], 'cb-1'))).toEqual({ number: 'T1', open: 'none' })
  })

  test('closing the last of several leaves nothing in the link', () => {
    const open = parseCallbacksSearch({ number: 'T1', open: 'cb-1' })
    expect(writeCallbacksSearch(withToggledRow(open, 'cb-1', ['cb-1'], null))).toEqual({ number: 'T1' })
  })

  test('the first of two open rows can be closed without its matches passing to the other', () => {
    const two = parseCallbacksSearch({ open: 'cb-1,cb-2', match: '17,cb-2~18' })
    expect(writeCallbacksSearch(withToggledRow(two, 'cb-1', ['cb-1', 'cb-2'], null))).toEqual({ open: 'cb-2', match: '18' })
  })

  test('opening a match in a row that opened by itself names that row', () => {
    const search = withToggledMatch(parseCallbacksSearch({ number: 'T1' }), 'cb-1', '17')
    expect(writeCallbacksSearch(search)).toEqual({ number: 'T1', open: 'cb-1', match: '17' })
    expect(writeCallbacksSearch(withToggledMatch(search, 'cb-1', '17'))).toEqual({ number: 'T1', open: 'cb-1' })
  })

  test('a match that the link opened in an unnamed row can be closed', () => {
    expect(writeCallbacksSearch(withToggledMatch(single, 'cb-1', '17'))).toEqual({ number: 'T1', open: 'cb-1' })
  })
})

describe('another question', () => {
  const search = parseCallbacksSearch({ since: '2026-11-20T00:00:00Z', open: 'cb-1,cb-2', match: '17,cb-2~18' })

  test('closes what was open', () => {
    expect(withFilter(search, { filteredOnly: true })).toMatchObject({ open: null, matches: [] })
  })

  test('that only narrows the window keeps what is open inside it', () => {
    const sinceMs = Date.UTC(2026, 10, 20, 10)
    const narrowed = narrowedTo(search, { sinceMs, untilMs: sinceMs + HOUR_MS }, [
      { callbackId: 'cb-1', createdInPsaAtMs: sinceMs - 1 },
      { callbackId: 'cb-2', createdInPsaAtMs: sinceMs },
    ])
    expect(writeCallbacksSearch(narrowed)).toMatchObject({ open: 'cb-2', match: '18' })
  })
})
