import { GrowingNumbers } from '~/api/columns/growing-numbers'
import { NumberListPool } from '~/api/columns/number-list-pool'
import type { Marks } from './row-marks'

/** Bits for the few values that occur, in the order in which they came: 32 of them in a word. */
export class ValueBits {
  /** By bit, the value. */
  readonly values: number[] = []
  /** By value its bit plus one. */
  private bits = new Uint32Array(64)

  bitOf(value: number): number {
    const known = this.known(value)
    if (known !== undefined) return known
    if (value >= this.bits.length) {
      const larger = new Uint32Array(2 * (value + 1))
      larger.set(this.bits)
      this.bits = larger
    }
    const bit = this.values.push(value) - 1
    this.bits[value] = bit + 1
    return bit
  }

  known(value: number): number | undefined {
    const plusOne = this.bits[value] ?? 0
    return plusOne === 0 ? undefined : plusOne - 1
  }
}

/** A set under way, as words of bits. It ends at the last word that is not empty. */
export class BitSet {
  words = new Uint32Array(4)
  length = 0

  add(bit: number): void {
    const word = bit >>> 5
    this.makeRoomFor(word + 1)
    this.words[word] = (this.words[word] ?? 0) | (1 << (bit & 31))
    if (word >= this.length) this.length = word + 1
  }

  /** Adds list `id` of `pool`, which is a set. */
  addAll(pool: NumberListPool, id: number): void {
    const start = pool.startOf(id)
    const length = pool.endOf(id) - start
    this.makeRoomFor(length)
    const { values } = pool.items
    for (let word = 0; word < length; word += 1)
      this.words[word] = (this.words[word] ?? 0) | (values[start + word] ?? 0)
    if (length > this.length) this.length = length
  }

  clear(): void {
    // Mostly one word: a loop is faster than `fill`.
    for (let word = 0; word < this.length; word += 1) this.words[word] = 0
    this.length = 0
  }

  private makeRoomFor(length: number): void {
    if (length <= this.words.length) return
    const larger = new Uint32Array(2 * length)
    larger.set(this.words)
    this.words = larger
  }
}

/** For each row a set of values. Sets that rows share are held once, so a question about sets is answered once for each. */
export class ValueSets {
  readonly bits: ValueBits
  readonly sets = new NumberListPool()
  /** By row, the number of its set. */
  readonly ofRow = new GrowingNumbers()

  constructor(bits: ValueBits) {
    this.bits = bits
  }

  push(set: BitSet): void {
    this.ofRow.push(this.sets.idOf(set.words, set.length))
  }

  /** By set, 1 where it has any of the values. */
  setsWithAnyOf(values: readonly number[]): Marks {
    const wanted = new BitSet()
    for (const value of values) {
      const bit = this.bits.known(value)
      if (bit !== undefined) wanted.add(bit)
    }
    const { sets } = this
    const words = sets.items.values
    const found = new Uint8Array(sets.count)
    for (let set = 0; set < sets.count; set += 1) {
      const start = sets.startOf(set)
      const length = Math.min(sets.endOf(set) - start, wanted.length)
      for (let word = 0; word < length; word += 1)
        if (((words[start + word] ?? 0) & (wanted.words[word] ?? 0)) !== 0) found[set] = 1
    }
    return found
  }

  /** By row, 1 where it has any of the values. */
  rowsWithAnyOf(values: readonly number[]): Marks {
    const found = this.setsWithAnyOf(values)
    const setOf = this.ofRow.values
    const rows = new Uint8Array(this.ofRow.length)
    for (let row = 0; row < rows.length; row += 1) rows[row] = found[setOf[row] ?? 0] ?? 0
    return rows
  }

  /** By bit, how many of the rows have its value. */
  countIn(rows: Uint32Array): Uint32Array {
    const { sets, ofRow } = this
    const rowsWith = new Uint32Array(sets.count)
    for (const row of rows) {
      const set = ofRow.values[row] ?? 0
      rowsWith[set] = (rowsWith[set] ?? 0) + 1
    }
    const counts = new Uint32Array(this.bits.values.length)
    const words = sets.items.values
    for (let set = 0; set < sets.count; set += 1) {
      const count = rowsWith[set] ?? 0
      if (count === 0) continue
      const start = sets.startOf(set)
      for (let at = start; at < sets.endOf(set); at += 1) {
        for (let word = words[at] ?? 0; word !== 0; word &= word - 1) {
          const bit = 32 * (at - start) + 31 - Math.clz32(word & -word)
          counts[bit] = (counts[bit] ?? 0) + count
        }
      }
    }
    return counts
  }
}
