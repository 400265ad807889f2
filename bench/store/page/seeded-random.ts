/** Whole numbers from 0 to below `below`, the same ones for the same seed. */
export type Random = (below: number) => number

/** Mulberry32: a few operations a number, and good enough for data that only has to be uneven. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** In the form of a UUID. */
export function generatedId(random: Random): string {
  const part = () => random(0x10000).toString(16).padStart(4, '0')
  return `${part()}${part()}-${part()}-${part()}-${part()}-${part()}${part()}${part()}`
}
