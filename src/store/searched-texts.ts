import type { Marks } from './row-marks'
import { BETWEEN, blockFilter, blockOf, type TextBlock } from './text-block'

/** Texts of a block: enough that there are few of them, few enough that one is made within a millisecond or two. */
const BLOCK_TEXTS = 2048

/**
 * A growing list of texts that is searched as a whole, which is much faster than one by one. Letter case does not count. Of
 * most blocks is known that they cannot hold what is looked for.
 */
export class SearchedTexts {
  private readonly textAt: (index: number) => string
  private readonly blocks: TextBlock[] = []
  /** The texts behind the last block, which are too few for one. */
  private rest: TextBlock | null = null
  private count = 0

  constructor(textAt: (index: number) => string) {
    this.textAt = textAt
  }

  /** The list has so many texts by now; those it had are as they were. */
  follow(count: number): void {
    while ((this.blocks.length + 1) * BLOCK_TEXTS <= count) {
      const first = this.blocks.length * BLOCK_TEXTS
      this.blocks.push(this.blockFrom(first, first + BLOCK_TEXTS))
      this.rest = null
    }
    if (count > this.count) this.rest = null
    this.count = count
  }

  /** Marks the places of all texts that hold `wanted`, which is in small letters and not empty; says whether there are any. */
  mark(wanted: string, marks: Marks): boolean {
    const mayHold = blockFilter(wanted)
    const behind = this.blocks.length * BLOCK_TEXTS
    this.rest ??= this.blockFrom(behind, this.count)
    let isAny = false
    for (const [index, block] of this.blocks.entries())
      if (mayHold(block) && markIn(block, wanted, marks, index * BLOCK_TEXTS)) isAny = true
    if (mayHold(this.rest) && markIn(this.rest, wanted, marks, behind)) isAny = true
    return isAny
  }

  private blockFrom(first: number, end: number): TextBlock {
    return blockOf(Array.from({ length: end - first }, (_, index) => this.textAt(first + index)))
  }
}

function markIn({ text, starts }: TextBlock, wanted: string, marks: Marks, first: number): boolean {
  let isAny = false
  let index = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at)) {
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
  return isAny
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
