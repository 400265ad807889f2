import { describe, expect, it } from 'vitest'
import { run } from './picture-text'
import { wrapped } from './wrapped-text'

const lines = (text: string, letters: number) =>
  wrapped(run(text), letters, (piece) => piece.text.length).map((piece) => piece.text)

describe('a text in lines', () => {
  it('is broken between words', () => {
    expect(lines('one two three', 7)).toEqual(['one two', 'three'])
    expect(lines('one two', 20)).toEqual(['one two'])
  })

  it('is broken inside a word that has no room', () => {
    expect(lines('a abcdefgh b', 3)).toEqual(['a', 'abc', 'def', 'gh', 'b'])
  })

  it('keeps an empty text', () => {
    expect(lines('', 3)).toEqual([''])
  })
})
