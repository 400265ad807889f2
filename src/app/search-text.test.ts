import { describe, expect, it } from 'vitest'
import { parseSearchText, writeSearchText } from './search-text'

describe('the query of a link', () => {
  it.each([
    ['a number that is text', { number: '0042' }],
    ['a long number', { number: '20261120004200000001' }],
    ['words that JSON knows', { number: 'true', text: 'null', id: '[1]' }],
    ['a list of the page', { change: 'created,updated' }],
    ['an instant', { since: '2026-11-20T10:00:00Z' }],
    ['signs that mean something in a query', { text: 'a&b=c+d #e?%20/é “ü” 🙂' }],
    ['spaces at the ends', { text: '  x ' }],
  ])('keeps %s as it is', (_, search) => {
    expect(parseSearchText(writeSearchText(search))).toEqual(search)
  })

  it('reads as a person would write it', () => {
    expect(writeSearchText({ since: '2026-11-20T10:00:00Z', change: 'created,updated' })).toBe(
      '?since=2026-11-20T10:00:00Z&change=created,updated',
    )
    expect(parseSearchText('?number=T20261120.0042&text=not+assigned')).toEqual({
      number: 'T20261120.0042',
      text: 'not assigned',
    })
  })

  it('leaves out what is empty', () => {
    expect(writeSearchText({ number: '', open: undefined })).toBe('')
  })

  it('survives half a character', () => {
    expect(writeSearchText({ text: 'x\uD83D' })).toBe('?text=x%EF%BF%BD')
  })

  it('takes the last of a parameter that is given twice', () => {
    expect(parseSearchText('?number=1&number=2')).toEqual({ number: '2' })
  })
})
