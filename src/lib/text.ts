/** A run of plain text, or a character (a run of spaces) that would not be seen, with its name and a visible stand-in. */
export type TextSegment =
  { kind: 'text'; text: string } | { kind: 'invisible'; text: string; name: string; drawn: string }

const NAMED: Record<string, [name: string, drawn: string]> = {
  '\t': ['tab', '⇥'],
  '\n': ['line break', '↵'],
  '\r': ['carriage return', '␍'],
  '\u00a0': ['no-break space', '⍽'],
  '\u00ad': ['soft hyphen', '¬'],
  '\u200b': ['zero-width space', '·'],
  '\u200c': ['zero-width non-joiner', '·'],
  '\u200d': ['zero-width joiner', '·'],
  '\u2060': ['word joiner', '·'],
  '\ufeff': ['byte order mark', '·'],
  '\u202f': ['narrow no-break space', '⍽'],
  '\u3000': ['ideographic space', '⍽'],
}

function hex(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function invisibleSegment(text: string, atAnEnd: boolean): TextSegment {
  const first = text[0] ?? ''
  if (first === ' ') {
    const many = text.length > 1 ? `${text.length} ` : ''
    const name = atAnEnd ? `${many}${many ? 'spaces' : 'space'}` : `${many}spaces in a row`
    return { kind: 'invisible', text, name, drawn: '␣'.repeat(text.length) }
  }
  const [name, drawn] = NAMED[first] ?? [`${/\p{Zs}/u.test(first) ? 'space' : 'character'} ${hex(text)}`, '▯']
  return { kind: 'invisible', text, name, drawn }
}

// Ordinary spaces count only where the eye misses them: at an end, or several in a row. A zero-width joiner between
// two pictographs is part of an emoji, and the variation selectors (Mn, not Cf) never appear here.
const INVISIBLE =
  /^ +| +$| {2,}|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|[\p{Cc}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|(?!\u200d)\p{Cf}|\u115f|\u1160|\u3164|\uffa0/gu

/** Splits a text so that characters which would not be seen can be drawn and named. Joined, the texts are the text. */
export function textSegments(text: string): TextSegment[] {
  const segments: TextSegment[] = []
  let end = 0
  for (const match of text.matchAll(INVISIBLE)) {
    const found = match[0]
    if (match.index > end) segments.push({ kind: 'text', text: text.slice(end, match.index) })
    end = match.index + found.length
    segments.push(invisibleSegment(found, match.index === 0 || end === text.length))
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) })
  return segments
}

export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) !== -1
}

const whole = new Intl.NumberFormat('en-GB')

/** "1 row", "2 rows", "1,200 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`
}
