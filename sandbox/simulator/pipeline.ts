import type { CallbackRecord } from '../store/recording.ts'
import type { ChangeTypeName } from '../store/stored-rows.ts'
import { callPsa, type ExecutionOptions, playExecution } from './executions.ts'
import { matchWorkflow } from './match-workflow.ts'
import type { PsaEvent } from './psa-event.ts'
import { Random } from './random.ts'
import { RunHistory } from './run-history.ts'
import { HOUR_MS, SECOND_MS } from './tenant-clock.ts'
import {
  configuredSleepSeconds,
  CONCURRENCY_CAP,
  DETAILS_KEPT_FROM_HOUR,
  isFilteredOut,
} from './tenant-settings.ts'
import type { Workflow } from './workflow.ts'
import { WorkflowIndex } from './workflow-index.ts'

export type PipelineOptions = ExecutionOptions & {
  originMs: number
  scale: number
  workflows: readonly Workflow[]
}

/** One callback on its way through Neo. */
type Passage = { record: CallbackRecord; event: PsaEvent; random: Random; beganAtMs: number }

/** A start that the matcher has decided on. */
type Start = { workflow: Workflow; previousRunAtMs: number | undefined }

/** A processed callback has no audit now and then: it was decided on, but writing that down failed. */
const LOST_AUDITS = 0.0015

/** These do not come from the PSA: Neo tells itself. */
const OWN_EVENTS: ReadonlySet<ChangeTypeName> = new Set([
  'WORKFLOW_FINISHED',
  'WORKFLOW_TRIGGERED',
  'MANUAL_ONLY',
])

const START_FAILED = 'no worker accepted the execution within 10 s'

/** Neo's side: delivery, filter, concurrency cap, configured sleep, matcher, starts. */
export class Pipeline {
  private readonly options: PipelineOptions
  private readonly index: WorkflowIndex
  private readonly history = new RunHistory()
  private readonly heard = new WeakSet<PsaEvent>()
  private readonly slots: number
  private waiting: Passage[] = []
  private running = 0
  private delivered = 0
  private received = 0

  constructor(options: PipelineOptions) {
    this.options = options
    this.index = new WorkflowIndex(options.workflows)
    this.slots = Math.max(3, Math.round(CONCURRENCY_CAP * options.scale))
  }

  /** The webhook is on its way; now and then the PSA sends one twice. */
  deliver(event: PsaEvent): void {
    const { seed, incidents, timeline } = this.options
    this.delivered += 1
    const random = new Random(seed, 'delivery', this.delivered)
    const internal = OWN_EVENTS.has(event.changeType)
    let seconds = internal ? 0.1 : random.lognormal(1.6, 0.7)
    if (!internal && incidents.is('webhook-lag', event.atMs)) seconds += random.lognormal(150, 0.6)
    if (!internal && incidents.is('psa-outage', event.atMs)) seconds += random.lognormal(400, 0.5)
    const times = random.chance(0.012) ? 2 : 1
    for (let time = 0; time < times; time += 1) {
      const passage = new Random(seed, 'passage', this.delivered, time)
      timeline.schedule(event.atMs + (seconds + time * 0.8) * SECOND_MS, (atMs) =>
        this.receive(event, passage, atMs),
      )
    }
  }

  private receive(event: PsaEvent, random: Random, atMs: number): void {
    this.received += 1
    const filtered = this.heard.has(event) || isFilteredOut(event)
    this.heard.add(event)
    const record: CallbackRecord = {
      sequence: this.received,
      callbackId: random.uuid(),
      receivedAtMs: atMs,
      createdInPsaAtMs: event.atMs,
      finishedAtMs: filtered ? atMs : null,
      state: filtered ? 'SKIPPED' : 'PENDING_PROCESSING',
      entityType: event.entity.type,
      changeType: event.changeType,
      entityId: event.entity.id,
      entityNumber: event.entity.number,
      matcherRunId: null,
      errorMessage: null,
      filtered,
      startedIds: [],
      failedToMatchIds: [],
      evaluatedIds: [],
      capWaitSeconds: null,
      capExhausted: !filtered && this.running >= this.slots,
      sleepSeconds: null,
      workSeconds: null,
      totalSeconds: null,
      workflowMatchesJson: null,
    }
    this.options.recorder.callback(record)
    if (filtered) return
    const passage: Passage = { record, event, random, beganAtMs: atMs }
    if (record.capExhausted) this.waiting.push(passage)
    else this.takeSlot(passage, atMs)
  }

  private takeSlot(passage: Passage, atMs: number): void {
    this.running += 1
    const { record, event } = passage
    const sleepSeconds = configuredSleepSeconds(event, this.hourOf(atMs))
    record.capWaitSeconds = (atMs - record.receivedAtMs) / SECOND_MS
    record.sleepSeconds = sleepSeconds
    this.options.recorder.callback(record)
    this.options.timeline.schedule(atMs + sleepSeconds * SECOND_MS, (thenMs) => this.begin(passage, thenMs))
  }

  /** Loads the entity from the PSA, which takes a few calls. */
  private begin(passage: Passage, atMs: number): void {
    const { timeline, incidents, recorder } = this.options
    const { record, random } = passage
    passage.beganAtMs = atMs
    record.state = 'PROCESSING'
    record.matcherRunId = random.uuid()
    recorder.callback(record)
    if (random.chance(0.0008)) {
      // The worker is gone, and nobody is left to say why; it is noticed by a time-out.
      timeline.schedule(atMs + 300 * SECOND_MS, (thenMs) => this.leave(passage, thenMs, 'FAILED', null))
      return
    }
    const load = (thenMs: number, left: number) => {
      const call = callPsa(random, incidents, thenMs)
      recorder.psaCall({ atMs: thenMs, callbackSequence: record.sequence, ...call })
      const answeredMs = thenMs + (call.waitSeconds + random.lognormal(0.15, 0.5)) * SECOND_MS
      if (!call.succeeded && left === 1) {
        const why = incidents.is('psa-outage', thenMs)
          ? '503 Service Unavailable'
          : '500 Internal Server Error'
        const message = `PSA API error while loading the ${record.entityType.replaceAll('_', ' ')}: ${why}`
        timeline.schedule(answeredMs + 4 * SECOND_MS, (failedMs) =>
          this.leave(passage, failedMs, 'FAILED', message),
        )
      } else if (left > 1) timeline.schedule(answeredMs, (nextMs) => load(nextMs, left - 1))
      else timeline.schedule(answeredMs, (loadedMs) => this.match(passage, loadedMs))
    }
    load(atMs, random.whole(2, 3))
  }

  private match(passage: Passage, atMs: number): void {
    const { record, event, random } = passage
    const hour = this.hourOf(atMs)
    const moment = { nowMs: atMs, hour, history: this.history }
    const starts: Start[] = []
    const evaluatedIds: number[] = []
    const failedToMatchIds: number[] = []
    const audit: string[] = []
    for (const candidate of this.index.candidates(event)) {
      const { workflow } = candidate
      const [enabledFrom, enabledUntil] = workflow.enabledHours
      if (hour < enabledFrom || hour >= enabledUntil) continue
      const outcome = matchWorkflow(candidate, event, moment)
      audit.push(
        audit.length === 0 ? '[' : '},',
        outcome.head,
        hour < DETAILS_KEPT_FROM_HOUR ? 'null' : outcome.details,
      )
      evaluatedIds.push(workflow.id)
      if (outcome.matched) {
        starts.push({ workflow, previousRunAtMs: this.history.lastRunAtMs(workflow.id, event.entity) })
        this.history.ran(workflow.id, event.entity, atMs)
      } else failedToMatchIds.push(workflow.id)
    }
    const evaluating = 0.3 + evaluatedIds.length * 0.012 + random.lognormal(1.4, 0.6)
    const auditLost = random.chance(LOST_AUDITS)
    const seconds = evaluating + starts.length * random.lognormal(0.5, 0.4)
    const json = audit.length === 0 ? '[]' : `${audit.join('')}}]`
    // Nothing of it is in the record before it is done: a row that is still being processed has no audit.
    this.options.timeline.schedule(atMs + seconds * SECOND_MS, (thenMs) => {
      record.evaluatedIds = evaluatedIds
      record.failedToMatchIds = failedToMatchIds
      if (!auditLost) record.workflowMatchesJson = json
      this.start(passage, starts, thenMs)
    })
  }

  private start(passage: Passage, starts: readonly Start[], atMs: number): void {
    const { incidents, recorder } = this.options
    const { record, event, random } = passage
    const failureRate = incidents.is('starts-fail', atMs) ? 0.45 : 0.002
    const failed: number[] = []
    for (const { workflow, previousRunAtMs } of starts) {
      if (random.chance(failureRate)) {
        failed.push(workflow.id)
        this.history.restore(workflow.id, event.entity, previousRunAtMs)
        const failure = { atMs, callbackSequence: record.sequence, workflowId: workflow.id }
        recorder.startFailure({ ...failure, reason: START_FAILED })
      } else {
        record.startedIds.push(workflow.id)
        playExecution(workflow, event.entity, record.sequence, atMs, this.options)
      }
    }
    const message =
      failed.length === 0 ? null : `Could not start workflow ${failed.join(', ')}: ${START_FAILED}`
    const nothingStarted = failed.length > 0 && record.startedIds.length === 0
    this.leave(passage, atMs, nothingStarted ? 'FAILED' : 'PROCESSED', message)
  }

  private leave(passage: Passage, atMs: number, state: 'PROCESSED' | 'FAILED', message: string | null): void {
    const { record, beganAtMs } = passage
    record.state = state
    record.errorMessage = message
    record.finishedAtMs = atMs
    record.workSeconds = (atMs - beganAtMs) / SECOND_MS
    record.totalSeconds = record.workSeconds + (record.sleepSeconds ?? 0)
    this.options.recorder.callback(record)
    this.running -= 1
    const next = this.waiting.shift()
    if (next !== undefined) this.takeSlot(next, atMs)
  }

  private hourOf(atMs: number): number {
    return (atMs - this.options.originMs) / HOUR_MS
  }
}
