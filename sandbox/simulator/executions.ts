import type { Incidents } from './incidents.ts'
import type { Fields, PsaEntity } from './psa-entity.ts'
import type { PsaEvent } from './psa-event.ts'
import { Random } from './random.ts'
import type { Recorder } from './recorder.ts'
import { SECOND_MS } from './tenant-clock.ts'
import type { Timeline } from './timeline.ts'
import type { Workflow } from './workflow.ts'

/** So many failed calls end an execution. */
const FAILED_CALLS_TO_FAIL = 3

export type ExecutionOptions = {
  seed: string
  timeline: Timeline
  incidents: Incidents
  recorder: Recorder
  /** Neo's own edit, which comes back as an event like everybody else's. */
  editAsNeo: (entity: PsaEntity, changes: Fields, atMs: number) => void
  onEvent: (event: PsaEvent) => void
}

export type PsaCallOutcome = { waitSeconds: number; succeeded: boolean }

/** How long the PSA makes one call wait, and whether it answers. */
export function callPsa(random: Random, incidents: Incidents, atMs: number): PsaCallOutcome {
  const waitSeconds = random.lognormal(incidents.is('psa-slow', atMs) ? 4.2 : 0.35, 0.7)
  const succeeded = !random.chance(incidents.is('psa-outage', atMs) ? 0.6 : 0.005)
  return { waitSeconds, succeeded }
}

/**
 * Plays one started workflow: its calls to the PSA one after the other, its end, and what the end brings
 * about.
 */
export function playExecution(
  workflow: Workflow,
  entity: PsaEntity,
  callbackSequence: number,
  startedAtMs: number,
  options: ExecutionOptions,
): void {
  const { timeline, incidents, recorder } = options
  const random = new Random(options.seed, 'execution', callbackSequence, workflow.id)
  const calls = random.whole(...workflow.work.psaCalls)
  const durationMs = random.lognormal(workflow.work.medianSeconds, 0.5) * SECOND_MS
  const pauseMs = durationMs / (calls + 1)
  let failedCalls = 0

  const end = (atMs: number) => {
    const succeeded = failedCalls < FAILED_CALLS_TO_FAIL
    // A run may end without doing anything: its AI conditions say no, or there was nothing left to do.
    const useful = succeeded && random.chance(0.78)
    recorder.execution({
      finishedAtMs: atMs,
      callbackSequence,
      workflowId: workflow.id,
      startedAtMs,
      succeeded,
      useful,
    })
    if (!useful) return
    const { edits, triggers, announcesEnd } = workflow.work
    if (edits !== null) options.editAsNeo(entity, edits, atMs + SECOND_MS)
    const announce = (changeType: 'WORKFLOW_FINISHED' | 'WORKFLOW_TRIGGERED', workflowId: number | null) =>
      options.onEvent({ entity, changeType, author: 'psa', atMs, trail: null, workflowId })
    if (announcesEnd) announce('WORKFLOW_FINISHED', null)
    if (triggers !== null) announce('WORKFLOW_TRIGGERED', triggers)
  }

  const call = (atMs: number, left: number) => {
    if (left === 0) {
      end(atMs)
      return
    }
    const outcome = callPsa(random, incidents, atMs)
    if (!outcome.succeeded) failedCalls += 1
    recorder.psaCall({ atMs, callbackSequence, ...outcome })
    timeline.schedule(atMs + pauseMs + outcome.waitSeconds * SECOND_MS, (thenMs) => call(thenMs, left - 1))
  }
  timeline.schedule(startedAtMs + pauseMs, (atMs) => call(atMs, calls))
}
