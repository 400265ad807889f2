import { describe, expect, it } from 'vitest'
import { csvCell, csvText } from './csv'

describe('CSV', () => {
  it('quotes what RFC 4180 wants quoted', () => {
    expect(csvCell('a,b')).toBe('"a,b"')
    expect(csvCell('he said "no"')).toBe('"he said ""no"""')
    expect(csvCell('two\nlines')).toBe('"two\nlines"')
    expect(csvCell('plain text')).toBe('plain text')
    expect(csvCell(null)).toBe('')
  })

  it.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("x")', '＝1+1', '＋cmd', '－2', '＠SUM(A1)', ' ＝1', '\u3000=1'])('defuses %j', (text) => {
    const cell = csvCell(text)
    expect(cell.replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves numbers as numbers, negative ones too', () => {
    expect(csvCell(-5)).toBe('-5')
  })

  it('ends every line with CR LF', () => {
    expect(
      csvText([
        ['a', 'b'],
        [1, true],
      ]),
    ).toBe('a,b\r\n1,true\r\n')
  })
})
