/** One stable stand-in for each distinct value, in the order in which they are met: equal stays equal, and is seen to be. */
export type Placeholders = {
  /** A text or number by its stand-in, lists and objects value by value; what says nothing of anybody stays. */
  ofValue: (value: unknown) => unknown
  ofText: (text: string) => string
  /** Our or the API's words, with every value met so far by its stand-in. */
  within: (words: string) => string
}

/** Shorter values are found as whole words only: the value "New" is not meant in "Newly". */
const FOUND_ANYWHERE = 4

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}

function patternOf(text: string): string {
  return text.length >= FOUND_ANYWHERE
    ? escaped(text)
    : String.raw`(?<![\p{L}\p{N}])${escaped(text)}(?![\p{L}\p{N}])`
}

export function createPlaceholders(): Placeholders {
  const standIns = new Map<string, string>()
  const standInsOfTexts = new Map<string, string>()
  let search: RegExp | null = null

  const standIn = (value: string | number): string => {
    // The number 5 and the text "5" are two values, and differ in the note as they do in the record.
    const key = `${typeof value} ${value}`
    const known = standIns.get(key)
    if (known !== undefined) return known
    const fresh = `‹value ${standIns.size + 1}›`
    standIns.set(key, fresh)
    const inText = String(value).trim()
    if (/[\p{L}\p{N}]/u.test(inText)) {
      // In words, the same spelling decides; else any that differs in letter case alone.
      for (const spelling of [inText, inText.toLowerCase()]) {
        if (!standInsOfTexts.has(spelling)) standInsOfTexts.set(spelling, fresh)
      }
      search = null
    }
    return fresh
  }

  const ofValue = (value: unknown): unknown => {
    if (typeof value === 'number') return standIn(value)
    if (typeof value === 'string') return value === '' ? value : standIn(value)
    if (Array.isArray(value)) return value.map(ofValue)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ofValue(inner)]))
    }
    return value
  }

  const within = (words: string): string => {
    if (standInsOfTexts.size === 0) return words
    // The longest first: "Acme Ltd" before the "Acme" that it begins with.
    search ??= new RegExp(
      [...standInsOfTexts.keys()]
        .toSorted((a, b) => b.length - a.length)
        .map(patternOf)
        .join('|'),
      'giu',
    )
    return words.replaceAll(
      search,
      (found) => standInsOfTexts.get(found) ?? standInsOfTexts.get(found.toLowerCase()) ?? '‹value›',
    )
  }

  return { ofValue, ofText: (text) => (text === '' ? text : standIn(text)), within }
}
