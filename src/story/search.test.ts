import { describe, expect, test } from 'vitest'
import {
  namesStory,
  NO_STORY,
  parseStorySearch,
  storyFilter,
  type StorySearch,
  writeStorySearch,
} from './search'

const everything: StorySearch = {
  entityNumber: 'T20261120.0042',
  entityType: 'ticket',
  entityId: '48213',
  sinceMs: Date.UTC(2026, 10, 19, 8, 30),
  untilMs: Date.UTC(2026, 10, 20, 9, 30, 15, 250),
  workflowId: '17',
  showsEvidence: true,
  open: 'cb, 1',
  match: '18',
  openedAtMs: Date.UTC(2026, 10, 20, 9, 1),
  from: 'cb-2',
  to: 'cb-3',
  comparedStart: 'cb-2~17',
  showsAll: true,
  unread: [],
}

describe('the link of a story', () => {
  test('comes back as it was written, whatever is in it', () => {
    const throughTheAddressBar = new URLSearchParams(
      new URLSearchParams(writeStorySearch(everything)).toString(),
    )
    expect(parseStorySearch(Object.fromEntries(throughTheAddressBar))).toEqual(everything)
  })

  test('is empty while everything is at its default, and names no story then', () => {
    expect(writeStorySearch(NO_STORY)).toEqual({})
    expect(parseStorySearch({})).toEqual(NO_STORY)
    expect(namesStory(NO_STORY)).toBe(false)
  })

  test('needs a number, or a type with its id', () => {
    expect(namesStory(parseStorySearch({ number: '0042' }))).toBe(true)
    expect(namesStory(parseStorySearch({ type: 'Contact', id: '7' }))).toBe(true)
    expect(parseStorySearch({ type: 'Contact', id: '7' }).entityType).toBe('contact')
    expect(namesStory(parseStorySearch({ type: 'contact' }))).toBe(false)
  })

  test('keeps the zeros of a number', () => {
    expect(parseStorySearch({ number: '0042' }).entityNumber).toBe('0042')
  })

  test('asks the API for all callbacks of the entity, whichever workflow is asked about', () => {
    expect(storyFilter(everything)).toMatchObject({
      entityNumber: 'T20261120.0042',
      workflowId: null,
      changeTypes: [],
    })
  })

  test('says what it could not read instead of guessing', () => {
    const { unread, sinceMs, showsAll, match } = parseStorySearch({
      since: 'yesterday',
      all: 'yes',
      match: '17',
    })
    expect({ sinceMs, showsAll, match }).toEqual({ sinceMs: null, showsAll: false, match: null })
    expect(unread).toHaveLength(3)
    expect(unread.join()).toContain('yesterday')
  })
})
