import type { RateLimit } from './rate-limit.ts'
import type { Caller, TokenRules } from './caller.ts'
import type { SandboxClock } from '../sandbox-clock.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Store } from '../store/open-store.ts'

/** What every request of the public API carries along. */
export type ApiEnvironment = { Variables: { requestId: string; startedAtMs: number; caller: Caller } }

/** The tenant and the rules that the public API serves. */
export type ApiParts = {
  store: Pick<Store, 'callbacks' | 'funnel'>
  timezone: string
  /** The first receipt on record; null where there is none. */
  recordedSinceMs: () => number | null
  clock: SandboxClock
  /** Resolves when the store holds everything that is due. */
  upToDate: () => Promise<void>
  tokens: TokenRules
  rateLimit: RateLimit
  scenario: Scenario
}
