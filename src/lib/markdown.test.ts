import { describe, expect, it } from 'vitest'
import { markdownCode, markdownText } from './markdown'

describe('text in Markdown', () => {
  it('has no markup left', () => {
    expect(markdownText('a | b <b> [x](y) *c* _d_ `e` #1 @f & ~g~')).toBe(
      String.raw`a \| b \<b\> \[x\](y) \*c\* \_d\_ \`e\` \#1 \@f \& \~g\~`,
    )
  })

  it('begins no list', () => {
    expect(markdownText('- one')).toBe(String.raw`\- one`)
    expect(markdownText('12. one')).toBe(String.raw`12\. one`)
    expect(markdownText('12.5 s')).toBe('12.5 s')
    expect(markdownText('-4 callbacks')).toBe('-4 callbacks')
  })

  it('stays on its line, with what would turn it around named', () => {
    expect(markdownText('a\nb\u202ec')).toBe(String.raw`a\[line break\]b\[character U+202E\]c`)
  })
})

describe('code in Markdown', () => {
  it('is fenced by more backticks than are inside', () => {
    expect(markdownCode('a')).toBe('`a`')
    expect(markdownCode('a``b')).toBe('```a``b```')
    expect(markdownCode('`')).toBe('`` ` ``')
    expect(markdownCode('')).toBe('')
  })
})
