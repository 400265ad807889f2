import { GrowingNumbers } from './growing-numbers'

/**
 * Lists of numbers by small numbers, each list once. They stand end to end in `items`; list `id` begins at `startOf(id)`.
 * What is looked up is found by hashing, without an object for any list.
 */
export class NumberListPool {
  readonly items: GrowingNumbers
  /** Where each list begins, and behind the last one where the next would. */
  readonly starts: GrowingNumbers
  /** Ids plus one by hash, open addressing; empty until something is looked up. */
  private slots = new Uint32Array(0)

  constructor(items: Uint32Array = new Uint32Array(0), starts: Uint32Array = Uint32Array.of(0)) {
    this.items = GrowingNumbers.of(items)
    this.starts = GrowingNumbers.of(starts)
  }

  get count(): number {
    return this.starts.length - 1
  }

  startOf(id: number): number {
    return this.starts.values[id] ?? 0
  }

  endOf(id: number): number {
    return this.starts.values[id + 1] ?? 0
  }

  /** The number of the list that is `length` numbers of `source` from its beginning. */
  idOf(source: Uint32Array, length: number): number {
    if (this.slots.length < 2 * (this.count + 1)) this.index()
    const mask = this.slots.length - 1
    let slot = hashOf(source, 0, length) & mask
    for (;;) {
      const found = this.slots[slot] ?? 0
      if (found === 0) break
      if (this.equals(found - 1, source, length)) return found - 1
      slot = (slot + 1) & mask
    }
    const id = this.count
    for (let at = 0; at < length; at += 1) this.items.push(source[at] ?? 0)
    this.starts.push(this.items.length)
    this.slots[slot] = id + 1
    return id
  }

  private equals(id: number, source: Uint32Array, length: number): boolean {
    const start = this.startOf(id)
    if (this.endOf(id) - start !== length) return false
    const { values } = this.items
    for (let at = 0; at < length; at += 1) if (values[start + at] !== source[at]) return false
    return true
  }

  private index(): void {
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(4 * (this.count + 8))))
    const mask = this.slots.length - 1
    for (let id = 0; id < this.count; id += 1) {
      const start = this.startOf(id)
      let slot = hashOf(this.items.values, start, this.endOf(id) - start) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = id + 1
    }
  }
}

function hashOf(values: Uint32Array, start: number, length: number): number {
  let hash = length
  for (let at = start; at < start + length; at += 1) {
    hash = Math.imul(hash ^ (values[at] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}
