import { Incidents } from './incidents.ts'
import { Pipeline } from './pipeline.ts'
import { Psa } from './psa.ts'
import { Recorder } from './recorder.ts'
import { Timeline } from './timeline.ts'
import { WORKFLOWS } from './workflows/all-workflows.ts'

export type SimulationOptions = { seed: string; originMs: number; callbacksPerWeek: number }

/**
 * What the simulated people and machines come to in a week when none of them does more or less than usual.
 */
const USUAL_CALLBACKS_PER_WEEK = 27_000

/** A tenant at work: what happens follows from the options alone, however it is cut into pieces. */
export class Simulation {
  readonly recorder = new Recorder()
  private readonly timeline = new Timeline()

  constructor({ seed, originMs, callbacksPerWeek }: SimulationOptions) {
    const { timeline, recorder } = this
    const scale = callbacksPerWeek / USUAL_CALLBACKS_PER_WEEK
    const incidents = new Incidents(seed, originMs)
    const psa = new Psa({ timeline, incidents, seed, scale, onEvent: (event) => pipeline.deliver(event) })
    const pipeline = new Pipeline({
      timeline,
      incidents,
      recorder,
      seed,
      originMs,
      scale,
      workflows: WORKFLOWS,
      editAsNeo: (entity, changes, atMs) => psa.edit(entity, changes, 'neo', atMs),
      onEvent: (event) => pipeline.deliver(event),
    })
    timeline.schedule(originMs, (atMs) => psa.planHours(atMs))
  }

  /** Plays up to nowMs, but no longer than some sliceMs of real time. True when it has got there. */
  advance(nowMs: number, sliceMs: number): boolean {
    const endMs = performance.now() + sliceMs
    while (!this.timeline.runUntil(nowMs, EVENTS_BETWEEN_LOOKS)) if (performance.now() >= endMs) return false
    return true
  }
}

/** Looking at the real clock costs more than an event. */
const EVENTS_BETWEEN_LOOKS = 200
