/** Texts end to end, in small letters; `starts` has one place more than there are texts. */
export type TextBlock = { text: string; starts: Uint32Array; parts: PartsIn }

/** What stands between two texts. */
export const BETWEEN = '\n'

/** Which single characters and which three in a row occur, as bits under their hashes: what is not set does not occur. */
type PartsIn = Uint32Array
const BITS = 2 ** 16

function hashOf(first: number, second: number, third: number): number {
  return (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)) >>> 16
}

/** Where the bits stand that `text` has set: of its single characters where it has fewer than three, else of all threes. */
function hashesIn(text: string): number[] {
  if (text.length < 3) return Array.from({ length: text.length }, (_, at) => hashOf(0, 0, text.charCodeAt(at)))
  return Array.from({ length: text.length - 2 }, (_, at) =>
    hashOf(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)),
  )
}

function partsIn(text: string): PartsIn {
  const parts = new Uint32Array(BITS / 32)
  const set = (hash: number) => {
    parts[hash >>> 5] = (parts[hash >>> 5] ?? 0) | (1 << (hash & 31))
  }
  let [first, second] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const third = text.charCodeAt(at)
    set(hashOf(first, second, third))
    set(hashOf(0, 0, third))
    first = second
    second = third
  }
  return parts
}

/** Whether a block may hold `wanted`, which is looked at once, however many blocks there are. */
export function blockFilter(wanted: string): (block: TextBlock) => boolean {
  const hashes = hashesIn(wanted)
  return ({ parts }) => hashes.every((hash) => (((parts[hash >>> 5] ?? 0) >>> (hash & 31)) & 1) === 1)
}

export function blockOf(texts: readonly string[]): TextBlock {
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
  return { text, starts, parts: partsIn(text) }
}
