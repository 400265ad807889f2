import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { specification } from '../contract/specification.ts'
import type { Endpoint } from '../scenarios/fault.ts'
import { faultAnswer } from '../scenarios/fault-answer.ts'
import type { ApiEnvironment, ApiParts } from './api-environment.ts'
import { answerCallbacks } from './callback-list.ts'
import { callerFrom } from './caller.ts'
import { answerFunnel } from './callback-funnel.ts'
import { rateHeaders } from './rate-limit.ts'
import { errorEnvelope, Refusal } from './refusal.ts'

const asRefusal = (problem: Error) =>
  problem instanceof Refusal ? problem : new Refusal(500, 'internal_error', 'Something went wrong on our side.')

/** The contract's two endpoints, their envelope and their headers. A request passes sign-in, then limit, then faults. */
export function createPublicApi(parts: ApiParts): Hono<ApiEnvironment> {
  const { clock, scenario, rateLimit } = parts

  const everyAnswer = createMiddleware<ApiEnvironment>(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('startedAtMs', performance.now())
    const atMs = clock.nowMs()
    const note = scenario.requests.begin()
    await next()
    const headers = {
      ...rateHeaders(rateLimit.state(), clock.nowMs()),
      'x-request-id': c.get('requestId'),
      'cache-control': 'no-store',
      date: new Date(clock.nowMs()).toUTCString(),
    }
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    note({
      method: c.req.method,
      path: c.req.path,
      query: c.req.query(),
      status: c.res.status,
      atMs,
      elapsedMs: Math.round(performance.now() - c.get('startedAtMs')),
      requestId: c.get('requestId'),
    })
  })

  const signedIn = createMiddleware<ApiEnvironment>(async (c, next) => {
    c.set('caller', await callerFrom(c.req.header('authorization'), parts.tokens))
    await next()
  })

  const limited = createMiddleware<ApiEnvironment>(async (_c, next) => {
    const { allowed, msUntilReset } = rateLimit.take()
    if (!allowed)
      throw new Refusal(429, 'rate_limited', 'Too many requests for this tenant.', {
        headers: { 'retry-after': String(Math.max(1, Math.ceil(msUntilReset / 1000))) },
      })
    await next()
  })

  const faulty = (endpoint: Endpoint) =>
    createMiddleware<ApiEnvironment>(async (c, next) => {
      const fault = scenario.faults.take(endpoint)
      if (!fault) return next()
      const answer = async () => {
        await next()
        return c.res
      }
      const spoiled = await faultAnswer({ fault, nowMs: clock.nowMs(), signal: c.req.raw.signal, answer })
      // Hono merges the old answer's headers into a new one; a fault's answer stands alone.
      c.res = undefined
      c.res = spoiled
    })

  const api = new Hono<ApiEnvironment>()
  api.use(everyAnswer)
  api.get('/openapi.json', (c) => c.json(specification))
  api.use(signedIn, limited)
  api.get('/callbacks', faulty('callbacks'), (c) => answerCallbacks(c, parts))
  api.get('/observability/callback-funnel', faulty('funnel'), (c) => answerFunnel(c, parts))
  api.all('*', () => {
    throw new Refusal(404, 'not_found', 'There is nothing at this address.')
  })
  api.onError((problem, c) => {
    const refusal = asRefusal(problem)
    return c.json(errorEnvelope(refusal, c.get('requestId')), refusal.status, refusal.headers)
  })
  return api
}
