/** What is measured once a minute. */
export type Sample = { heapMb: number; workerHeapMb: number; nodes: number; listeners: number }

export type Judgement = { name: string; unit: string; middle: number; last: number; isGrowing: boolean }

/** Less than so much more is no growth, whatever part of the whole it is. */
const MEASURES: readonly { name: string; unit: string; of: (sample: Sample) => number; slack: number }[] = [
  { name: 'JS heap of the page', unit: 'MB', of: ({ heapMb }) => heapMb, slack: 0.5 },
  { name: 'JS heap of workers', unit: 'MB', of: ({ workerHeapMb }) => workerHeapMb, slack: 0.5 },
  { name: 'DOM nodes', unit: '', of: ({ nodes }) => nodes, slack: 50 },
  { name: 'event listeners', unit: '', of: ({ listeners }) => listeners, slack: 20 },
]

const GROWTH_AT_LEAST = 1.05

/** In words, as it is judged below. */
export const RULE =
  'growing: the median of the last third is more than 5% above that of the middle third (and by more than 0.5 MB, 50 nodes or 20 listeners)'

/** The last third against the middle one; the first is left to fill what the page keeps. */
export function judge(samples: readonly Sample[]): Judgement[] {
  const third = Math.floor(samples.length / 3)
  return MEASURES.map(({ name, unit, of, slack }) => {
    const values = samples.map(of)
    const middle = median(values.slice(-2 * third, -third))
    const last = median(values.slice(-third))
    return { name, unit, middle, last, isGrowing: last > middle * GROWTH_AT_LEAST && last - middle > slack }
  })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}
