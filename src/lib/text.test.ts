import { describe, expect, it } from 'vitest'
import { counted, hasInvisible, textSegments } from './text'

const names = (text: string) =>
  textSegments(text).map((segment) => (segment.kind === 'invisible' ? segment.name : null))

describe('a text with its invisible characters made visible', () => {
  it('plain text is one plain segment', () => {
    expect(textSegments('Service Desk')).toEqual([{ kind: 'text', text: 'Service Desk' }])
    expect(textSegments('')).toEqual([])
    expect(hasInvisible('Service Desk')).toBe(false)
  })

  it('a space counts at the ends and in a row, not between words', () => {
    expect(names('Triage ')).toEqual([null, 'space'])
    expect(names('  Triage')).toEqual(['2 spaces', null])
    expect(names('New  ticket')).toEqual([null, '2 spaces in a row', null])
    expect(names(' ')).toEqual(['space'])
  })

  it('names what looks like a space and is none', () => {
    expect(names('Service\u00a0Desk')).toEqual([null, 'no-break space', null])
    expect(names('VIP\u200b')).toEqual([null, 'zero-width space'])
    expect(names('\ufeffVIP')).toEqual(['byte order mark', null])
    expect(names('a\tb\nc')).toEqual([null, 'tab', null, 'line break', null])
    expect(names('a\u2003b\u0007')).toEqual([null, 'space U+2003', null, 'character U+0007'])
    expect(names('a\u202eb')).toEqual([null, 'character U+202E', null])
  })

  it('an emoji stays whole', () => {
    expect(names('👩‍💻 done')).toEqual([null])
    expect(names('❤️‍🔥')).toEqual([null])
  })

  it('joins to the text it came from', () => {
    const text = ' a\u00a0 b\u200d  \r\n c 👩‍💻\u3000'
    expect(
      textSegments(text)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text)
    expect(hasInvisible(text)).toBe(true)
    expect(hasInvisible(text)).toBe(true)
  })
})

describe('a counted noun', () => {
  it('agrees with its number', () => {
    expect([0, 1, 1200].map((count) => counted(count, 'row'))).toEqual(['0 rows', '1 row', '1,200 rows'])
    expect(counted(2, 'match', 'matches')).toBe('2 matches')
  })
})
