import { Hono } from 'hono'
import { z } from 'zod'
import type { AuthorityState } from '../authority/authority-state.ts'
import type { RateLimit } from '../api/rate-limit.ts'
import type { SandboxClock } from '../sandbox-clock.ts'
import type { Store } from '../store/open-store.ts'
import { Dialect, DOCUMENTED_DIALECT } from './dialect.ts'
import { findExamples } from './examples.ts'
import { Fault } from './fault.ts'
import { readRows, recomputedFunnels } from './recomputed-funnel.ts'
import type { Scenario } from './scenario.ts'
import { signInControl } from './sign-in-control.ts'

export type ControlParts = {
  scenario: Scenario
  clock: SandboxClock
  store: Store
  authority: AuthorityState
  rateLimit: RateLimit
  accessTokenSeconds: number
  upToDate: () => Promise<void>
}

const Clock = z.union([z.strictObject({ advanceSeconds: z.number() }), z.strictObject({ live: z.boolean() })])
const Instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const Window = z.strictObject({ since: Instant, until: Instant })

/** Switches for tests and demonstrations, in plain JSON and outside the contract. */
export function createControl(parts: ControlParts): Hono {
  const { scenario, clock, store, authority } = parts
  // Looking through the whole tenant takes most of a second, and while the clock stands nothing is recorded.
  const examples = oncePerMoment(clock, () => findExamples(store, clock.nowMs()))
  const recordedRows = oncePerMoment(clock, () => readRows(store))
  const clockNow = () => ({ now: new Date(clock.nowMs()).toISOString(), live: clock.isLive() })

  const control = new Hono()
  control.onError((problem, c) =>
    c.json({ problem: problem.message }, problem instanceof z.ZodError || problem instanceof SyntaxError ? 400 : 500),
  )

  control.get('/dialect', (c) => c.json(scenario.dialect))
  control.put('/dialect', async (c) => {
    scenario.dialect = Dialect.parse(await c.req.json())
    return c.json(scenario.dialect)
  })
  control.delete('/dialect', (c) => {
    scenario.dialect = DOCUMENTED_DIALECT
    return c.json(scenario.dialect)
  })

  control.get('/faults', (c) => c.json(scenario.faults.list()))
  control.post('/faults', async (c) => {
    scenario.faults.add(Fault.parse(await c.req.json()))
    return c.json(scenario.faults.list())
  })
  control.delete('/faults', (c) => {
    scenario.faults.clear()
    return c.json([])
  })

  control.get('/clock', (c) => c.json(clockNow()))
  control.post('/clock', async (c) => {
    const change = Clock.parse(await c.req.json())
    if ('live' in change) clock.setLive(change.live)
    else clock.advance(change.advanceSeconds * 1000)
    await parts.upToDate()
    return c.json(clockNow())
  })

  control.get('/requests', (c) => c.json(scenario.requests.list()))
  control.delete('/requests', (c) => {
    scenario.requests.clear()
    return c.json([])
  })

  control.get('/examples', async (c) => {
    await parts.upToDate()
    return c.json(examples())
  })
  control.post('/funnel-numbers', async (c) => {
    const { windows } = z.object({ windows: z.array(Window) }).parse(await c.req.json())
    await parts.upToDate()
    return c.json(recomputedFunnels(recordedRows(), windows))
  })

  control.route('/sign-in', signInControl(authority))
  control.post('/reset', (c) => {
    scenario.dialect = DOCUMENTED_DIALECT
    scenario.faults.clear()
    scenario.requests.clear()
    parts.rateLimit.reset()
    authority.accessTokenSeconds = parts.accessTokenSeconds
    authority.nextAuthorizeError = null
    authority.requests = []
    return c.json({ reset: true })
  })
  return control
}

function oncePerMoment<Found>(clock: SandboxClock, find: () => Found): () => Found {
  let known: { atMs: number; found: Found } | null = null
  return () => {
    const atMs = clock.nowMs()
    if (known?.atMs !== atMs) known = { atMs, found: find() }
    return known.found
  }
}
