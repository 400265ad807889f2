import type { ChangeTypeName, EventState } from './stored-rows.ts'

/** A callback as it is written, its audit already as JSON. Written again whenever its state changes. */
export type CallbackRecord = {
  sequence: number
  callbackId: string
  receivedAtMs: number
  createdInPsaAtMs: number
  finishedAtMs: number | null
  state: EventState
  entityType: string
  changeType: ChangeTypeName
  entityId: string
  entityNumber: string | null
  matcherRunId: string | null
  errorMessage: string | null
  filtered: boolean
  startedIds: number[]
  failedToMatchIds: number[]
  evaluatedIds: number[]
  capWaitSeconds: number | null
  capExhausted: boolean
  sleepSeconds: number | null
  workSeconds: number | null
  totalSeconds: number | null
  workflowMatchesJson: string | null
}

export type PsaCallRecord = {
  atMs: number
  /** Makes calls of the same millisecond distinct. */
  number: number
  callbackSequence: number
  waitSeconds: number
  succeeded: boolean
}

export type ExecutionRecord = {
  finishedAtMs: number
  number: number
  callbackSequence: number
  workflowId: number
  startedAtMs: number
  succeeded: boolean
  useful: boolean
}

export type StartFailureRecord = {
  atMs: number
  callbackSequence: number
  workflowId: number
  reason: string
}

/** What happened since the last write. */
export type Recording = {
  callbacks: Iterable<CallbackRecord>
  psaCalls: readonly PsaCallRecord[]
  executions: readonly ExecutionRecord[]
  startFailures: readonly StartFailureRecord[]
}

/** What a simulation leaves in the file, so that a later one can go on from it. */
export type Progress = {
  seed: string
  originMs: number
  callbacksPerWeek: number
  advancedToMs: number
  /** Of every final state so far; a simulator that has changed since comes to another digest. */
  digest: number
}
