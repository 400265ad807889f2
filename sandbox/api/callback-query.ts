import { z } from 'zod'
import type { CallbackFilter } from '../store/stored-rows.ts'
import type { Dialect } from '../scenarios/dialect.ts'
import { readCursor } from './cursor.ts'
import { QueryInstant } from './query-instant.ts'
import { Refusal } from './refusal.ts'
import { validatedQuery } from './validated-query.ts'

const WEEK_MS = 7 * 86_400_000

const WholeNumber = z
  .string()
  .regex(/^\d{1,15}$/, 'not a whole number')
  .transform(Number)

const Query = z.object({
  entity_type: z.string().min(1).optional(),
  entity_id: z.string().min(1).optional(),
  entity_number: z.string().min(1).optional(),
  since: QueryInstant.optional(),
  until: QueryInstant.optional(),
  change_type: z.string().optional(),
  agent_id: WholeNumber.optional(),
  filtered_only: z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] }).optional(),
  page_size: WholeNumber.pipe(z.number().min(1).max(200)).optional(),
  cursor: z.string().min(1).optional(),
})
type Query = z.infer<typeof Query>

/** What to read from the store for a query as it came; throws the documented 400 or 422. */
export function callbackFilterFrom(query: Record<string, string>, nowMs: number, dialect: Dialect): CallbackFilter {
  const asked = validatedQuery(Query, query)
  refuseWhatCannotBeServed(asked, nowMs)
  const changeTypes = asked.change_type
    ?.split(',')
    .map((name) => name.trim().toUpperCase())
    .filter((name) => name !== '')
  const heeded = dialect.filters === 'honoured'
  return {
    limit: asked.page_size ?? dialect.defaultPageSize,
    // Nothing that is still to come, also where the caller's clock is ahead.
    untilMs: Math.min(asked.until ?? Number.POSITIVE_INFINITY, nowMs + 1),
    ...(asked.since === undefined ? {} : { sinceMs: asked.since }),
    ...(asked.entity_type === undefined ? {} : { entityType: entityTypeIn(asked.entity_type, dialect) }),
    ...(asked.entity_id === undefined ? {} : { entityId: asked.entity_id }),
    ...(asked.entity_number === undefined ? {} : { entityNumber: asked.entity_number }),
    ...(heeded && changeTypes?.length ? { changeTypes } : {}),
    ...(heeded && asked.agent_id !== undefined ? { workflowId: asked.agent_id } : {}),
    ...(heeded && asked.filtered_only ? { filteredOnly: true } : {}),
    ...(asked.cursor !== undefined && ['honoured', 'repeated'].includes(dialect.cursor)
      ? { after: readCursor(asked.cursor) }
      : {}),
  }
}

function refuseWhatCannotBeServed(asked: Query, nowMs: number) {
  const byEntity = asked.entity_type !== undefined && asked.entity_id !== undefined
  if (!byEntity && asked.entity_number === undefined && asked.since === undefined)
    throw new Refusal(
      400,
      'missing_indexed_filter',
      'An indexed filter is required: entity_type and entity_id, entity_number, or since.',
    )
  if (asked.since !== undefined && asked.since < nowMs - WEEK_MS)
    throw new Refusal(422, 'window_too_large', 'since must be at most 7 days ago.', { details: { parameter: 'since' } })
  if (asked.since !== undefined && asked.until !== undefined && asked.until <= asked.since)
    throw new Refusal(422, 'invalid_window', 'until must be after since.', { details: { parameter: 'until' } })
}

/** The stored form of an entity type, or one that finds nothing where this dialect wants lower case and got other. */
function entityTypeIn(asked: string, dialect: Dialect): string {
  const lower = asked.toLowerCase()
  if (dialect.entityTypeFilter === 'any-case' || asked === lower) return lower
  if (dialect.entityTypeFilter === 'lower-case-or-empty') return asked
  const details = { issues: [{ parameter: 'entity_type', message: 'not an entity type' }] }
  throw new Refusal(422, 'validation_error', 'The request is not valid: entity_type.', { details })
}
