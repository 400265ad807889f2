import { describe, expect, test } from 'vitest'
import { type CallbacksSearch, NO_SEARCH, parseCallbacksSearch, writeCallbacksSearch } from './search'

const everything: CallbacksSearch = {
  filter: {
    entityType: 'ticket',
    entityId: '48213',
    entityNumber: 'T20261120.0042',
    sinceMs: Date.UTC(2026, 10, 20, 8, 30),
    untilMs: Date.UTC(2026, 10, 20, 9, 30, 15, 250),
    changeTypes: ['CREATE', 'NOTE_ADDED'],
    workflowId: '17',
    filteredOnly: true,
  },
  rows: {
    states: ['PROCESSED', 'HELD_BACK'],
    outcomes: ['started', 'failed'],
    matched: 'not-started',
    categories: ['ticket_filter_mismatch'],
    workflowIds: ['17', '18'],
    fields: ['queueID', 'a, b', '50%2C'],
    text: ' printer, again ',
  },
  sort: { column: 'took', descending: true },
  open: ['cb-1', 'cb-2'],
  matches: [
    { callbackId: 'cb-1', workflowId: '17' },
    { callbackId: 'cb-2', workflowId: '18' },
  ],
  compared: [{ callbackId: 'cb-2', workflowId: '18' }],
  hide: ['error'],
  unread: [],
}

describe('the link of the Find page', () => {
  test('comes back as it was written, whatever is in it', () => {
    const throughTheAddressBar = new URLSearchParams(new URLSearchParams(writeCallbacksSearch(everything)).toString())
    expect(parseCallbacksSearch(Object.fromEntries(throughTheAddressBar))).toEqual(everything)
  })

  test('is empty while everything is at its default', () => {
    expect(writeCallbacksSearch(NO_SEARCH)).toEqual({})
    expect(parseCallbacksSearch({})).toEqual(NO_SEARCH)
  })

  test('writes times absolute and in UTC', () => {
    expect(writeCallbacksSearch(everything)).toMatchObject({
      since: '2026-11-20T08:30:00Z',
      until: '2026-11-20T09:30:15.250Z',
    })
  })

  test('reads a time with an offset as the same instant', () => {
    expect(parseCallbacksSearch({ since: '2026-11-20T02:30:00-06:00' }).filter.sinceMs).toBe(everything.filter.sinceMs)
  })

  test('keeps "no row is open" apart from saying nothing', () => {
    const closed = { ...NO_SEARCH, open: [] }
    expect(writeCallbacksSearch(closed)).toEqual({ open: 'none' })
    expect(parseCallbacksSearch({ open: 'none' })).toEqual(closed)
  })

  test('keeps "no column is hidden" apart from saying nothing, which leaves it to the person', () => {
    const all = { ...NO_SEARCH, hide: [] }
    expect(writeCallbacksSearch(all)).toEqual({ hide: 'none' })
    expect(parseCallbacksSearch({ hide: 'none' })).toEqual(all)
  })

  test('gives a bare workflow in "match" to the first open callback, or to the one that opens by itself', () => {
    expect(parseCallbacksSearch({ open: 'cb-1', match: '17' }).matches).toEqual([
      { callbackId: 'cb-1', workflowId: '17' },
    ])
    const single = parseCallbacksSearch({ number: 'T20261120.0042', match: '17' })
    expect(single.matches).toEqual([{ callbackId: null, workflowId: '17' }])
    expect(writeCallbacksSearch(single)).toEqual({ number: 'T20261120.0042', match: '17' })
  })

  test('keeps states, categories and change types that nobody documented', () => {
    const search = parseCallbacksSearch({ state: 'paused', category: 'Quota_Reached', change: 'merged' })
    expect(search.rows.states).toEqual(['PAUSED'])
    expect(search.rows.categories).toEqual(['quota_reached'])
    expect(search.filter.changeTypes).toEqual(['MERGED'])
    expect(search.unread).toEqual([])
  })

  test.each([
    [{ since: 'yesterday' }, '“since” in the link is not a date and time: “yesterday”.'],
    [{ until: '2026-13-40' }, '“until” in the link is not a date and time: “2026-13-40”.'],
    [{ outcome: 'exploded' }, '“outcome” in the link has no “exploded”.'],
    [{ sort: 'colour' }, '“sort” in the link is not one of time, took: “colour”.'],
    [{ matched: 'everybody' }, '“matched” in the link has no “everybody”.'],
    [{ filtered: 'maybe' }, '“filtered” in the link is neither true nor false: “maybe”.'],
    [{ hide: 'time' }, '“hide” in the link has no “time”.'],
  ])('shows the default and says so where %j cannot be read', (raw, sentence) => {
    expect(parseCallbacksSearch(raw)).toEqual({ ...NO_SEARCH, unread: [sentence] })
  })

  test('keeps the part of a list that can be read', () => {
    const search = parseCallbacksSearch({ outcome: 'exploded,failed' })
    expect(search.rows.outcomes).toEqual(['failed'])
    expect(search.unread).toHaveLength(1)
  })
})
