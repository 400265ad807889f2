/** So much of the time spent on loading says how fast it goes now. */
const LOOKED_BACK_MS = 15_000

type Mark = { atMs: number; count: number }

export type LoadPace = {
  /** `count` are loaded now; coming from what was loaded before took so many ms. Pauses are left out by whoever calls. */
  add: (count: number, tookMs: number) => void
  /** Null until something is known. */
  perSecond: () => number | null
}

/** How fast a window is being loaded, by its last quarter of a minute. */
export function createLoadPace(countBefore: number): LoadPace {
  let marks: Mark[] = [{ atMs: 0, count: countBefore }]
  return {
    add: (count, tookMs) => {
      const atMs = (marks.at(-1)?.atMs ?? 0) + tookMs
      marks.push({ atMs, count })
      const firstWithin = marks.findIndex((mark) => mark.atMs >= atMs - LOOKED_BACK_MS)
      // The last mark before that time is where it begins.
      marks = marks.slice(Math.max(0, firstWithin - 1))
    },
    perSecond: () => {
      const [first, last] = [marks[0], marks.at(-1)]
      if (!first || !last || last.atMs <= first.atMs) return null
      return ((last.count - first.count) * 1000) / (last.atMs - first.atMs)
    },
  }
}
