import { setImmediate } from 'node:timers/promises'
import type { Store } from '../store/open-store.ts'
import type { Progress } from '../store/recording.ts'
import { playedWorkflows } from './played-workflows.ts'
import { Simulation } from './simulation.ts'
import { DAY_MS, HOUR_MS } from './tenant-clock.ts'

export type TenantRun = {
  /**
   * Plays the tenant up to nowMs: everything due by then is written, and every row has its state as of then.
   */
  advanceTo(nowMs: number): void
  /** The same in slices of some 20 ms, with the event loop served in between. One at a time. */
  advanceInSlices(nowMs: number): Promise<void>
  timezone: 'America/Chicago'
}

export type TenantOptions = { store: Store; seed: string; originMs: number; callbacksPerWeek: number }

const SLICE_MS = 20
const KEPT_DAYS = 8
/** A file left alone for longer is quicker to fill anew than to catch up with. */
const CAUGHT_UP_DAYS = 21

/**
 * Plays a tenant into a store. A file that was filled before is gone on with: the simulation is played again
 * from the origin that the file knows, without writing, up to where the file ends, and from there with
 * writing. That gives the very rows that an uninterrupted run gives. Where the file was made from something
 * else (another seed or size, a later time, another version of the simulator, which the digest of its
 * outcomes shows), it is emptied and filled anew.
 */
export function runTenant({ store, seed, originMs, callbacksPerWeek }: TenantOptions): TenantRun {
  const { writer } = store
  let simulation: Simulation | null = null
  let playedFromMs = originMs
  let prunedUntilMs = Number.NEGATIVE_INFINITY

  const begin = (fromMs: number) => {
    playedFromMs = fromMs
    return new Simulation({ seed, originMs: fromMs, callbacksPerWeek })
  }

  const startOver = () => {
    writer.startOver(playedWorkflows(originMs))
    return begin(originMs)
  }

  function* goOn(progress: Progress): Generator<void, Simulation> {
    const replayed = begin(progress.originMs)
    while (!replayed.advance(progress.advancedToMs, SLICE_MS)) {
      replayed.recorder.take()
      yield
    }
    replayed.recorder.take()
    return replayed.recorder.digest === progress.digest ? replayed : startOver()
  }

  const canGoOn = (progress: Progress | null, nowMs: number): progress is Progress =>
    progress !== null &&
    progress.seed === seed &&
    progress.callbacksPerWeek === callbacksPerWeek &&
    progress.advancedToMs <= nowMs &&
    progress.originMs <= originMs &&
    originMs - progress.originMs <= CAUGHT_UP_DAYS * DAY_MS

  function* slices(nowMs: number): Generator<void, void> {
    if (simulation === null) {
      const progress = writer.progress()
      simulation = canGoOn(progress, nowMs) ? yield* goOn(progress) : startOver()
    }
    const { recorder } = simulation
    const write = (progress: Progress | null) => {
      try {
        writer.record(recorder.take(), progress)
      } catch (error) {
        // What could not be written is gone from the recorder: the next advance plays it again.
        simulation = null
        throw error
      }
    }
    while (!simulation.advance(nowMs, SLICE_MS)) {
      write(null)
      yield
    }
    // Progress is noted with the last slice only: rows of a run that was cut off are written again, the same.
    const { digest } = recorder
    write({ seed, originMs: playedFromMs, callbacksPerWeek, advancedToMs: nowMs, digest })
    const keptFromMs = Math.floor((nowMs - KEPT_DAYS * DAY_MS) / HOUR_MS) * HOUR_MS
    if (keptFromMs > prunedUntilMs) writer.prune(keptFromMs)
    prunedUntilMs = keptFromMs
  }

  return {
    advanceTo: (nowMs) => {
      for (const _ of slices(nowMs)) continue
    },
    advanceInSlices: async (nowMs) => {
      for (const _ of slices(nowMs)) await setImmediate()
    },
    timezone: 'America/Chicago',
  }
}
