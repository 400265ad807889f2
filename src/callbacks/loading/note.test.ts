import { describe, expect, test } from 'vitest'
import { noRows } from '~/api/columns/callback-rows'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { notesOn } from './note'

const flawless: LoadedCallbacks = {
  rows: noRows(),
  rejected: [],
  duplicates: 0,
  leftOut: 0,
  warnings: [],
  notices: [],
  requestIdOf: () => null,
  cameNewestFirst: true,
  timingsOf: () => ({}),
  byId: () => undefined,
  rowOf: () => undefined,
}

describe('notes on what is loaded', () => {
  test('are none where nothing was lost, repeated or ignored', () => {
    expect(notesOn(flawless, [])).toEqual([])
  })

  test('count the rows that could not be read and say why', () => {
    const rejected = Array.from({ length: 25 }, (_, position) => ({
      position,
      problem: 'created_in_psa_at: not an ISO-8601 date and time',
      callbackId: position === 0 ? null : `cb-${position}`,
    }))
    const [note] = notesOn({ ...flawless, rejected }, [])
    expect(note).toMatchObject({ title: '25 rows could not be read', tone: 'amber', unreadable: rejected })
  })

  test('say once that the API ignored a filter', () => {
    const notices = [{ kind: 'filter-ignored' as const, message: 'The API gave 3 rows too many.', count: 3 }]
    expect(notesOn({ ...flawless, leftOut: 3, notices }, [])).toHaveLength(1)
    expect(notesOn({ ...flawless, leftOut: 3 }, [])[0]?.title).toBe('3 rows left out')
  })

  test('pass on the warnings of the API and what of the link was left out', () => {
    const notes = notesOn({ ...flawless, warnings: ['An unhealthy PSA callback'] }, ['“sort” in the link …'])
    expect(notes.map(({ lines }) => lines)).toEqual([['“sort” in the link …'], ['An unhealthy PSA callback']])
  })
})
