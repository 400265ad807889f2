/** A sentence that keeps our words apart from what was recorded, so that the screen can show which is which. */
export type Part = string | { readonly recorded: string }
export type Sentence = readonly Part[]

export function recorded(text: string): Part {
  return { recorded: text }
}

export function plainText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.recorded)).join('')
}

/** Our own words in a sentence: what the truth rules are about. */
export function ownWords(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : '')).join('')
}

/** "a", "a and b", "a, b and c". */
export function enumerate(items: readonly Sentence[]): Sentence {
  return items.flatMap((item, index): Sentence => {
    if (index === 0) return item
    return [index === items.length - 1 ? ' and ' : ', ', ...item]
  })
}
