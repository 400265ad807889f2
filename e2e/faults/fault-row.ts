import type { input } from 'zod'
import type { Fault } from '../../sandbox/scenarios/fault.ts'

type SandboxFault = input<typeof Fault>

/** What the person sees of a fault, and what the dashboard does about it. */
export type Outcome =
  /** A message with a way to ask again. `asked`: requests until it is told. */
  | { kind: 'told'; title: string; says: string; advice: string; requestId: boolean; asked: number }
  /** A line over the page while it waits, as the API asks, and then the answer. */
  | { kind: 'waited-out'; line: string; asked: number }
  /** Nothing but the wait: the answer comes without a word. */
  | { kind: 'unnoticed'; asked: number }
  /** A line over the page until the connection is back, and then the answer. */
  | { kind: 'held-back'; line: string }
  /** The banner with the way to sign in again. */
  | { kind: 'sign-in'; title: string; asked: number }

/** One fault, where and when it is met, and what comes of it: a row of docs/faults.md and a browser test. */
export type FaultRow = {
  /** In the words of the document. */
  name: string
  /** The sandbox's name for it; a lost connection is the browser's own, and has none. */
  fault: Pick<SandboxFault, 'name' | 'retryAfter' | 'retryAfterSeconds' | 'milliseconds'> | 'offline'
  /** What the browser itself writes to its console about it. */
  status: number | null
  endpoint: 'callbacks' | 'funnel'
  times: 'once' | 'for ever'
  /** At start nothing is on the screen yet; in the middle, the first 100 rows or the numbers of the window are. */
  moment: 'at start' | 'in the middle'
  outcome: Outcome
}

/** What tells two rows apart, as the name of a test. */
export function rowTitle({ name, endpoint, times, moment }: FaultRow): string {
  return `${name}, ${times}, ${moment}, on ${endpoint === 'callbacks' ? '/callbacks' : '/callback-funnel'}`
}

/** Where and when a fault is met. */
export type Met = Pick<FaultRow, 'endpoint' | 'times' | 'moment'>
