/** FNV-1a with a final mix: the same parts give the same number on every machine. */
export function hashOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    // A separator, so that ('ab', 'c') and ('a', 'bc') differ.
    const text = `${part}/`
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

export type Weighted<T> = readonly (readonly [value: T, weight: number])[]

/**
 * Randomness keyed by what it is for, as in `new Random(seed, 'ticket', id)`: each thing draws from a stream
 * of its own, so the order in which things happen cannot change what they are.
 */
export class Random {
  private state: number

  constructor(...key: readonly (string | number)[]) {
    this.state = hashOf(...key)
  }

  /** mulberry32, in [0, 1) */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** Both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[Math.floor(this.next() * choices.length)] ?? choices[0]
  }

  weighted<T>(choices: readonly [Weighted<T>[number], ...Weighted<T>]): T {
    let total = 0
    for (const [, weight] of choices) total += weight
    let rest = this.next() * total
    for (const [value, weight] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    return choices[0][0]
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean
  }

  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal())
  }

  poisson(mean: number): number {
    // Far from zero a normal distribution is as good, and does not take one draw per event.
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()))
    const limit = Math.exp(-mean)
    let count = -1
    for (let product = 1; product > limit; product *= this.next()) count += 1
    return Math.max(0, count)
  }

  uuid(): string {
    const hex = (digits: number) =>
      Math.floor(this.next() * 16 ** digits)
        .toString(16)
        .padStart(digits, '0')
    const variant = (8 + Math.floor(this.next() * 4)).toString(16)
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`
  }

  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }
}
