import { createObservable, type Observable } from '~/lib/observable'

export type CursorState = {
  /** The slice under the cursor, in every picture. */
  index: number | null
  /** The picture that moved it there, which shows the slice's words. */
  chartId: string | null
  /** The part that is being chosen: its ends, in whichever order. One slice alone is no part yet. */
  drag: { from: number; to: number } | null
}

export type SliceRange = { first: number; last: number }

/** One cursor over all pictures of a trend. `get` and `subscribe` suit useSyncExternalStore. */
export type TrendCursor = Observable<CursorState> & {
  moveTo: (chartId: string, index: number) => void
  /** The slice that a key leads to, or null for a key that moves nothing. */
  afterKey: (key: string) => number | null
  /** The pointer went down: a part may begin here. */
  press: (chartId: string, index: number) => void
  /** Moves the cursor and the part's end; a part that was cancelled does not begin again. */
  dragTo: (chartId: string, index: number) => void
  /** As `dragTo`, and begins a part at the cursor where there is none. */
  extendTo: (chartId: string, index: number) => void
  /** The part that was chosen, which is then no longer marked; null where there is none. */
  take: () => SliceRange | null
  /** False where no part was being chosen. */
  cancel: () => boolean
  leave: () => void
}

const NOWHERE: CursorState = { index: null, chartId: null, drag: null }

export function createTrendCursor(sliceCount: number): TrendCursor {
  const { get, subscribe, set } = createObservable(NOWHERE)
  return {
    get,
    subscribe,
    moveTo: (chartId, index) => set({ chartId, index }),
    afterKey: (key) => indexAfterKey(key, get().index, sliceCount),
    press: (chartId, index) => set({ chartId, index, drag: { from: index, to: index } }),
    dragTo: (chartId, index) => {
      const { drag } = get()
      set({ chartId, index, drag: drag && drag.to !== index ? { ...drag, to: index } : drag })
    },
    extendTo: (chartId, index) => {
      const before = get()
      set({ chartId, index, drag: { from: before.drag?.from ?? before.index ?? index, to: index } })
    },
    take: () => {
      const range = chosenRange(get())
      set({ drag: null })
      return range
    },
    cancel: () => {
      const isChoosing = get().drag !== null
      set({ drag: null })
      return isChoosing
    },
    leave: () => set(NOWHERE),
  }
}

export function chosenRange({ drag }: CursorState): SliceRange | null {
  if (!drag || drag.from === drag.to) return null
  return { first: Math.min(drag.from, drag.to), last: Math.max(drag.from, drag.to) }
}

/** Without a cursor one begins at the newest. */
export function indexAfterKey(key: string, index: number | null, count: number): number | null {
  const last = count - 1
  const from = index ?? last
  const page = Math.max(1, Math.round(count / 10))
  const goal = new Map([
    ['ArrowLeft', from - 1],
    ['ArrowRight', from + 1],
    ['PageDown', from - page],
    ['PageUp', from + page],
    ['Home', 0],
    ['End', last],
  ]).get(key)
  return goal === undefined ? null : Math.max(0, Math.min(last, goal))
}
