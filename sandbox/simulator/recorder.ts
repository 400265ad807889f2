import type {
  CallbackRecord,
  ExecutionRecord,
  PsaCallRecord,
  Recording,
  StartFailureRecord,
} from '../store/recording.ts'
import { hashOf } from './random.ts'

/**
 * Collects what happens between two writes. A callback that is received and finished in between is written
 * once, which is what makes the first week fast; one that is still open is written as it is, and again later.
 */
export class Recorder {
  private readonly touched = new Set<CallbackRecord>()
  private psaCalls: PsaCallRecord[] = []
  private executions: ExecutionRecord[] = []
  private startFailures: StartFailureRecord[] = []
  private recorded = 0
  private digestSoFar = 0

  /** Of every final state, in the order in which they were reached. */
  get digest(): number {
    return this.digestSoFar
  }

  callback(record: CallbackRecord): void {
    this.touched.add(record)
    if (record.finishedAtMs === null) return
    this.digestSoFar = hashOf(
      this.digestSoFar,
      record.callbackId,
      record.state,
      record.finishedAtMs,
      record.startedIds.join(),
    )
  }

  psaCall(call: Omit<PsaCallRecord, 'number'>): void {
    this.recorded += 1
    this.psaCalls.push({ ...call, number: this.recorded })
  }

  execution(execution: Omit<ExecutionRecord, 'number'>): void {
    this.recorded += 1
    this.executions.push({ ...execution, number: this.recorded })
  }

  startFailure(failure: StartFailureRecord): void {
    this.startFailures.push(failure)
  }

  /** What happened since the last time. */
  take(): Recording {
    const taken: Recording = {
      callbacks: [...this.touched],
      psaCalls: this.psaCalls,
      executions: this.executions,
      startFailures: this.startFailures,
    }
    this.touched.clear()
    this.psaCalls = []
    this.executions = []
    this.startFailures = []
    return taken
  }
}
