import { oneLine } from '~/lib/one-line'
import { textSegments } from '~/lib/text'

/** Sentences name values shortly; the table beside them shows each in full. */
const SENTENCE_LENGTH = 60
const LISTED_VALUES = 5
/** A workflow's name, or a warning: beyond it no line says more. */
const SAID_LENGTH = 300

/** Compact JSON of a recorded value. Text that JSON cannot carry is said as such, so this never throws. */
export function compactJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'not recorded'
  } catch {
    return 'a value that JSON cannot carry'
  }
}

/** The first `length` characters, whole code points only, and whether anything was cut off. */
export function shorten(text: string, length: number): { text: string; isCut: boolean } {
  if (text.length <= length) return { text, isCut: false }
  const characters = Array.from(text.slice(0, length * 2))
  if (characters.length <= length && text.length <= length * 2) return { text, isCut: false }
  return { text: characters.slice(0, length).join(''), isCut: true }
}

function withVisibleCharacters(text: string): string {
  return textSegments(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : `[${segment.name}]`))
    .join('')
}

/** A recorded value as plain text: texts quoted, null as null, a missing value as "not recorded". */
export function valueText(value: unknown, length = SENTENCE_LENGTH): string {
  if (value === undefined) return 'not recorded'
  if (typeof value === 'string') {
    const { text, isCut } = shorten(value, length)
    return `“${withVisibleCharacters(isCut ? `${text}…` : text)}”`
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const { text, isCut } = shorten(compactJson(value), length)
  return isCut ? `${text}…` : text
}

/** A name or words of the API's own for a line of ours: every character seen, and no longer than a few lines. */
export function saidText(text: string): string {
  const { text: start, isCut } = shorten(text, SAID_LENGTH)
  return oneLine(isCut ? `${start}…` : start)
}

/** A list of recorded values as plain text, the first few named and the rest counted. */
export function valueListText(values: readonly unknown[], shown = LISTED_VALUES): string {
  if (values.length === 0) return 'an empty list'
  const named = values.slice(0, shown).map((value) => valueText(value, 40))
  const rest = values.length - named.length
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ')
}

/** Equal recorded values have equal keys; the order of an object's keys does not count, a list's order does. */
export function valueKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueKey).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${valueKey(inner)}`).join(',')}}`
  }
  return value === undefined ? 'undefined' : compactJson(value)
}
