import type { Slice } from './slices'

export type SliceResult<Answer> =
  | { kind: 'waiting' }
  | { kind: 'loading' }
  | { kind: 'loaded'; answer: Answer }
  | { kind: 'failed'; error: Error }

type SliceRunState<Answer> = {
  /** One for each slice, in the slices' order. */
  results: readonly SliceResult<Answer>[]
  isRunning: boolean
}

/** Asks for each slice on its own. `get` and `subscribe` suit useSyncExternalStore. */
export type SliceRun<Answer> = {
  get: () => SliceRunState<Answer>
  subscribe: (onChange: () => void) => () => void
  /** Begins, or goes on where it was stopped; failed slices are asked again, and answers that are not final renewed. */
  start: () => void
  /** What is in flight is aborted and waits for the next start. What was loaded stays. */
  stop: () => void
}

type SliceRunOptions<Answer> = {
  slices: readonly Slice[]
  load: (slice: Slice, signal: AbortSignal) => Promise<Answer>
  /** False for an answer that another start asks for anew. */
  isFinal: (answer: Answer) => boolean
  /** True for a failure that the other slices would only repeat. */
  endsRun: (error: Error) => boolean
  /** Gathers the news of fast answers; a test passes one that tells at once. */
  gather?: (tell: () => void) => void
}

const AT_MOST_IN_FLIGHT = 2
/** Pictures are drawn anew with each piece of news, which takes longer than an answer does; many slices longer still. */
const GATHER_MS = 300
const GATHER_MANY_MS = 1000
const MANY = 48

/** The newest slices are asked for first: they are what people look at, and what a stopped run should have. */
export function createSliceRun<Answer>(options: SliceRunOptions<Answer>): SliceRun<Answer> {
  const { slices, load, isFinal, endsRun } = options
  const gatherMs = slices.length > MANY ? GATHER_MANY_MS : GATHER_MS
  const { gather = (tell) => void setTimeout(tell, gatherMs) } = options
  const results: SliceResult<Answer>[] = slices.map(() => ({ kind: 'waiting' }))
  /** What is asked for, with what was known before. */
  const inFlight = new Map<number, { abort: AbortController; before: SliceResult<Answer> }>()
  const renewed = new Set<number>()
  const listeners = new Set<() => void>()
  let isRunning = false
  let isTelling = false
  let state: SliceRunState<Answer> = { results: [...results], isRunning }

  const tellNow = () => {
    isTelling = false
    state = { results: [...results], isRunning }
    for (const listener of listeners) listener()
  }
  const tell = () => {
    if (isTelling) return
    isTelling = true
    gather(tellNow)
  }

  const settle = (index: number, abort: AbortController, result: SliceResult<Answer>) => {
    const asked = inFlight.get(index)
    // The answer of an aborted request may still come; its slice waits for another.
    if (asked?.abort !== abort) return
    inFlight.delete(index)
    // What was known stays known when it could not be renewed.
    results[index] = result.kind === 'failed' && asked.before.kind === 'loaded' ? asked.before : result
    if (result.kind === 'failed' && endsRun(result.error)) stop()
    else fill()
    tell()
  }

  /** False where nothing is left to ask for. */
  const askNext = (): boolean => {
    const index = results.findLastIndex((result, place) => result.kind === 'waiting' || renewed.has(place))
    const slice = slices[index]
    const before = results[index]
    if (!slice || !before) return false
    const abort = new AbortController()
    inFlight.set(index, { abort, before })
    if (!renewed.delete(index)) results[index] = { kind: 'loading' }
    load(slice, abort.signal).then(
      (answer) => settle(index, abort, { kind: 'loaded', answer }),
      (error: unknown) =>
        settle(index, abort, { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) }),
    )
    return true
  }

  const fill = () => {
    if (!isRunning) return
    let isMore = true
    while (isMore && inFlight.size < AT_MOST_IN_FLIGHT) isMore = askNext()
    if (inFlight.size === 0) isRunning = false
  }

  const start = () => {
    if (isRunning) return
    isRunning = true
    for (const [index, result] of results.entries()) {
      if (result.kind === 'failed') results[index] = { kind: 'waiting' }
      if (result.kind === 'loaded' && !isFinal(result.answer)) renewed.add(index)
    }
    fill()
    tellNow()
  }

  const stop = () => {
    isRunning = false
    renewed.clear()
    for (const [index, { abort, before }] of inFlight) {
      inFlight.delete(index)
      results[index] = before
      abort.abort()
    }
    tellNow()
  }

  return {
    get: () => state,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    start,
    stop,
  }
}
