import * as z from 'zod/mini'
import type { input } from 'zod'
import type { Dialect } from '../../sandbox/scenarios/dialect.ts'
import type { Fault } from '../../sandbox/scenarios/fault.ts'

const Example = z.object({
  callbackId: z.string(),
  entityNumber: z.nullable(z.string()),
  entityType: z.string(),
  entityId: z.string(),
  workflowId: z.nullable(z.number()),
  workflowName: z.nullable(z.string()),
  matchReason: z.nullable(z.string()),
  state: z.string(),
  changeType: z.string(),
  createdInPsaAt: z.string(),
})
export type Example = z.infer<typeof Example>

const ContractRequest = z.object({
  path: z.string(),
  query: z.record(z.string(), z.string()),
  status: z.number(),
  atMs: z.number(),
  requestId: z.string(),
})
export type ContractRequest = z.infer<typeof ContractRequest>

const Measured = z.nullable(z.number())
const FunnelNumbers = z.object({
  callbacks: z.object({
    received: z.number(),
    filtered_out: z.number(),
    unique_entities: z.number(),
    webhook_delivery_p95_seconds: Measured,
    by_change_type: z.record(z.string(), z.number()),
  }),
  concurrency_cap: z.object({ p95_wait_seconds: Measured, max_wait_seconds: Measured, exhausted_count: z.number() }),
  events_processed: z.object({
    count: z.number(),
    p95_total_duration_seconds: Measured,
    p95_configured_sleep_seconds: Measured,
    p95_actual_work_seconds: Measured,
  }),
  workflows_triggered: z.object({ finished: z.number(), useful_vs_evaluated_ratio_pct: Measured }),
  psa_api: z.object({ calls: z.number(), failures: z.number(), p95_wait_seconds: Measured }),
})
export type FunnelNumbers = z.infer<typeof FunnelNumbers>

const AuthorityLog = z.object({
  requests: z.array(z.object({ grant: z.optional(z.nullable(z.string())), prompt: z.optional(z.string()) })),
})

/** The tenant that the sandbox plays behind the page, reached by its control path. */
export class Tenant {
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  reset(): Promise<unknown> {
    return this.#ask('POST', 'reset')
  }

  speak(dialect: Partial<Dialect>): Promise<unknown> {
    return this.#ask('PUT', 'dialect', dialect)
  }

  fail(fault: input<typeof Fault>): Promise<unknown> {
    return this.#ask('POST', 'faults', fault)
  }

  mend(): Promise<unknown> {
    return this.#ask('DELETE', 'faults')
  }

  signIn(settings: Record<string, unknown>): Promise<unknown> {
    return this.#ask('POST', 'sign-in', settings)
  }

  /** The kinds of token request that reached the authority, oldest first. */
  async grants(): Promise<string[]> {
    const { requests } = AuthorityLog.parse(await this.#ask('GET', 'sign-in'))
    return requests.flatMap(({ grant }) => (grant == null ? [] : [grant]))
  }

  /** How often a hidden frame asked the authority who is signed in. */
  async silentSignIns(): Promise<number> {
    const { requests } = AuthorityLog.parse(await this.#ask('GET', 'sign-in'))
    return requests.filter(({ prompt }) => prompt === 'none').length
  }

  forgetAuthority(): Promise<unknown> {
    return this.#ask('DELETE', 'sign-in')
  }

  advance(advanceSeconds: number): Promise<unknown> {
    return this.#ask('POST', 'clock', { advanceSeconds })
  }

  /** From now on its time goes by as ours does. */
  live(): Promise<unknown> {
    return this.#ask('POST', 'clock', { live: true })
  }

  async nowMs(): Promise<number> {
    return Date.parse(z.object({ now: z.string() }).parse(await this.#ask('GET', 'clock')).now)
  }

  /** A callback that the sandbox found for a name, such as a category; a test cannot do without it. */
  async example(name: string): Promise<Example> {
    const examples = z.record(z.string(), z.unknown()).parse(await this.#ask('GET', 'examples'))
    return Example.parse(examples[name])
  }

  /** The funnel's figures, counted again by a query of their own. */
  async funnelNumbers(since: string, until: string): Promise<FunnelNumbers> {
    const [numbers] = await this.funnelNumbersOf([{ since, until }])
    if (!numbers) throw new Error('the sandbox counted nothing')
    return numbers
  }

  async funnelNumbersOf(windows: readonly { since: string; until: string }[]): Promise<FunnelNumbers[]> {
    return z.array(FunnelNumbers).parse(await this.#ask('POST', 'funnel-numbers', { windows }))
  }

  /** What was asked of the contract's two endpoints, oldest first. */
  async requests(endpoint?: 'callbacks' | 'callback-funnel'): Promise<ContractRequest[]> {
    const requests = z.array(ContractRequest).parse(await this.#ask('GET', 'requests'))
    return endpoint ? requests.filter((request) => request.path.endsWith(`/${endpoint}`)) : requests
  }

  forgetRequests(): Promise<unknown> {
    return this.#ask('DELETE', 'requests')
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.origin}/sandbox/control/${path}`, {
      method,
      // A connection that was kept may be closed by the server at the moment in which it is used again.
      headers: { connection: 'close', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
}
