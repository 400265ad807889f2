import { DOCUMENTED_DIALECT, type Dialect } from './dialect.ts'
import { createFaultPlan, type FaultPlan } from './fault.ts'
import { createRequestLog, type RequestLog } from './request-log.ts'

/** All that a test or a demonstration may switch, and what it may read back. */
export type Scenario = { dialect: Dialect; readonly faults: FaultPlan; readonly requests: RequestLog }

export function createScenario(): Scenario {
  return { dialect: DOCUMENTED_DIALECT, faults: createFaultPlan(), requests: createRequestLog() }
}
