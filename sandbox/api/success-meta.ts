import type { Context } from 'hono'
import type { Dialect } from '../scenarios/dialect.ts'
import { HOSTILE_TEXTS, hostile, LONG_TEXT } from '../scenarios/hostile-text.ts'
import type { ApiEnvironment } from './api-environment.ts'

export type MetaParts = {
  databaseMs: number
  dialect: Dialect
  pagination?: { has_more: boolean; next_cursor: string | null }
  warnings?: string[]
}

const hundredths = (ms: number) => Math.round(ms * 100) / 100

/** The `meta` of a successful answer. */
export function successMeta(c: Context<ApiEnvironment>, { databaseMs, dialect, pagination, ...said }: MetaParts) {
  const warnings = dialect.hostileText ? [...HOSTILE_TEXTS, LONG_TEXT] : said.warnings
  const requestId = c.get('requestId')
  return {
    request_id: dialect.hostileText ? hostile(requestId, 0) : requestId,
    timings_ms: {
      total: hundredths(performance.now() - c.get('startedAtMs')),
      database: hundredths(databaseMs),
    },
    ...(pagination ? { pagination } : {}),
    ...(warnings && warnings.length > 0 ? { warnings } : {}),
    ...(dialect.extraFields ? { sandbox_extra: 'added after this client was written' } : {}),
  }
}
