import type { Marks } from './row-marks'

/** Texts end to end, in small letters; `starts` has one place more than there are texts. */
type Block = { text: string; starts: Uint32Array; characters: CharactersIn }

/** By character code below 256, 1 where it occurs; in the last place for all others together. */
type CharactersIn = Uint8Array
const OTHERS = 256

function placeOf(code: number): number {
  return code < OTHERS ? code : OTHERS
}

function charactersIn(text: string): CharactersIn {
  const characters = new Uint8Array(OTHERS + 1)
  for (let at = 0; at < text.length; at += 1) characters[placeOf(text.charCodeAt(at))] = 1
  return characters
}

/** Ids are letters from a to f and digits: most words need not be looked for in them at all. */
function mayHold({ characters }: Block, wanted: string): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (characters[placeOf(wanted.charCodeAt(at))] !== 1) return false
  return true
}

const BETWEEN = '\n'
/** A last block of fewer texts is made anew with those that came since, so that there are never many small ones. */
const BLOCK_TEXTS = 4096

function blockOf(texts: readonly string[]): Block {
  let text = texts.join(BETWEEN)
  let lengths = texts
  const small = text.toLowerCase()
  if (small.length === text.length) text = small
  else {
    // A letter or two (İ) becomes longer, and everything behind it moves.
    lengths = texts.map((each) => each.toLowerCase())
    text = lengths.join(BETWEEN)
  }
  const starts = new Uint32Array(texts.length + 1)
  let start = 0
  for (const [index, { length }] of lengths.entries()) {
    start += length + BETWEEN.length
    starts[index + 1] = start
  }
  return { text, starts, characters: charactersIn(text) }
}

/** A growing list of texts that is searched as a whole, which is much faster than one by one. Letter case does not count. */
export class SearchedTexts {
  private readonly textAt: (index: number) => string
  private readonly blocks: Block[] = []
  /** Where the last block begins, and where the texts that are in blocks end. */
  private lastBlock = 0
  private count = 0

  constructor(textAt: (index: number) => string) {
    this.textAt = textAt
  }

  /** The list has so many texts by now; those it had are as they were. */
  follow(count: number): void {
    if (count <= this.count) return
    if (this.count - this.lastBlock < BLOCK_TEXTS) this.blocks.pop()
    else this.lastBlock = this.count
    const fresh: string[] = []
    for (let index = this.lastBlock; index < count; index += 1) fresh.push(this.textAt(index))
    this.blocks.push(blockOf(fresh))
    this.count = count
  }

  /** Marks the places of all texts that hold `wanted`, which is in small letters and not empty; says whether there are any. */
  mark(wanted: string, marks: Marks): boolean {
    let isAny = false
    let first = 0
    for (const block of this.blocks) {
      const { text, starts } = block
      let index = 0
      let at = mayHold(block, wanted) ? text.indexOf(wanted) : -1
      for (; at >= 0; at = text.indexOf(wanted, at)) {
        index = indexBefore(starts, at, index)
        const next = starts[index + 1] ?? 0
        // What runs over the end of a text is in none.
        if (at + wanted.length > next - BETWEEN.length) {
          at += 1
          continue
        }
        marks[first + index] = 1
        isAny = true
        at = next
      }
      first += starts.length - 1
    }
    return isAny
  }
}

/** The last of the ascending `starts` that is not behind `at`, looked for from `from` on. */
function indexBefore(starts: Uint32Array, at: number, from: number): number {
  let low = from
  let high = from + 1
  // Most often it is near.
  while (high < starts.length && (starts[high] ?? 0) <= at) {
    low = high
    high += high - from
  }
  high = Math.min(high, starts.length)
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}
