import type { Context } from 'hono'
import { z } from 'zod'
import type { Dialect } from '../scenarios/dialect.ts'
import { wireFunnel } from '../scenarios/wire-funnel.ts'
import type { ApiEnvironment, ApiParts } from './api-environment.ts'
import { documentedFunnel } from './documented-funnel.ts'
import { QueryInstant } from './query-instant.ts'
import { Refusal } from './refusal.ts'
import { successMeta } from './success-meta.ts'
import { validatedQuery } from './validated-query.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
/** A night in which nothing came in is no gap in the records. */
const QUIET_MS = 3_600_000
const ROLES_WITH_ANALYTICS = new Set(['Technician', 'Manager', 'Service'])

const Query = z.object({ since: QueryInstant.optional(), until: QueryInstant.optional() })

/** GET /public-api/observability/callback-funnel */
export async function answerFunnel(c: Context<ApiEnvironment>, parts: ApiParts) {
  if (!c.get('caller').roles.some((role) => ROLES_WITH_ANALYTICS.has(role)))
    throw new Refusal(403, 'forbidden', 'Your role does not have access to Analytics.')
  const { dialect } = parts.scenario
  const nowMs = parts.clock.nowMs()
  const window = windowFrom(c.req.query(), nowMs, dialect)
  await parts.upToDate()
  const readAtMs = performance.now()
  const stored = parts.store.funnel(window.sinceMs, window.untilMs, nowMs)
  const databaseMs = performance.now() - readAtMs

  const funnel = documentedFunnel(stored, { ...window, timezone: parts.timezone })
  const recordedSinceMs = parts.recordedSinceMs()
  const warnings =
    recordedSinceMs !== null && window.sinceMs < recordedSinceMs - QUIET_MS ? [unrecorded(recordedSinceMs)] : []
  return c.json({ data: wireFunnel(funnel, dialect), meta: successMeta(c, { databaseMs, dialect, warnings }) })
}

function windowFrom(query: Record<string, string>, nowMs: number, dialect: Dialect) {
  const asked = validatedQuery(Query, query)
  const untilMs = asked.until ?? nowMs
  const sinceMs = asked.since ?? untilMs - DAY_MS
  if (untilMs <= sinceMs)
    throw new Refusal(422, 'invalid_window', 'until must be after since.', { details: { parameter: 'until' } })
  const spanMs = dialect.funnelLimit === 'width' ? untilMs - sinceMs : nowMs - sinceMs
  if (spanMs > WEEK_MS)
    throw new Refusal(422, 'window_too_large', 'The window may be at most 7 days.', { details: { parameter: 'since' } })
  return { sinceMs, untilMs }
}

const unrecorded = (sinceMs: number) =>
  `This tenant has records since ${new Date(sinceMs).toISOString()}; the window begins before that.`
