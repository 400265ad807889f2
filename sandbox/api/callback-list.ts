import type { Context } from 'hono'
import type { Dialect } from '../scenarios/dialect.ts'
import { withHostileText } from '../scenarios/hostile-text.ts'
import { wireCallback } from '../scenarios/wire-callback.ts'
import type { CallbackPage } from '../store/stored-rows.ts'
import type { ApiEnvironment, ApiParts } from './api-environment.ts'
import { callbackFilterFrom } from './callback-query.ts'
import { writeCursor } from './cursor.ts'
import { documentedCallback } from './documented-callback.ts'
import { successMeta } from './success-meta.ts'

/** GET /public-api/callbacks */
export async function answerCallbacks(c: Context<ApiEnvironment>, parts: ApiParts) {
  const { dialect } = parts.scenario
  const filter = callbackFilterFrom(c.req.query(), parts.clock.nowMs(), dialect)
  await parts.upToDate()
  const readAtMs = performance.now()
  const page = parts.store.callbacks.page(filter)
  const databaseMs = performance.now() - readAtMs

  const rows = dialect.order === 'newest-first' ? page.rows : page.rows.toReversed()
  const pagination = paginationOf(page, dialect, c.req.query('cursor'))
  const isOfEntity = filter.entityNumber !== undefined || filter.entityId !== undefined
  const data = rows.map((row, position) => {
    const wire = wireCallback(documentedCallback(row), dialect, position, parts.timezone)
    return dialect.hostileText ? withHostileText(wire, position, isOfEntity) : wire
  })
  return c.json({
    data,
    meta: successMeta(c, { databaseMs, dialect, ...(pagination ? { pagination } : {}) }),
  })
}

function paginationOf(page: CallbackPage, dialect: Dialect, cursor: string | undefined) {
  if (dialect.pagination === 'absent') return null
  const last = page.rows.at(-1)
  if (!page.hasMore || !last) return { has_more: false, next_cursor: null }
  if (dialect.cursor === 'absent') return { has_more: true, next_cursor: null }
  if (dialect.cursor === 'repeated' && cursor !== undefined) return { has_more: true, next_cursor: cursor }
  return { has_more: true, next_cursor: writeCursor(last) }
}
