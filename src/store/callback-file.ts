import * as z from 'zod/mini'
import { type CallbackFilter, EMPTY_FILTER } from '~/api/callback-filter'
import { parseInstant } from '~/lib/instant'

/**
 * A saved set of callbacks: JSON, one value a line, packed with gzip. The first line says what it is, every further line is
 * one row: `{ "request_id": …, "callback": … }`, the callback under the API's own field names.
 */
export const FILE_FORMAT = 'callback-explorer/callbacks'
export const FILE_VERSION = 1
/** As many as the page holds. */
export const FILE_ROWS_AT_MOST = 100_000

/** Where a saved set came from. */
export type FileAbout = {
  /** Name of the environment that was asked. */
  environment: string
  /** IANA id that times were shown in. */
  zone: string
  savedAtMs: number
  /** What the API was asked for. */
  asked: CallbackFilter
  /** The API had more rows than were loaded. */
  hadMore: boolean
}

const Instant = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const ms = parseInstant(text)
    if (ms !== null) return ms
    context.issues.push({ code: 'custom', message: 'not a date and time', input: text })
    return z.NEVER
  }),
)

const Asked = z.object({
  entity_type: z.nullable(z.string()),
  entity_id: z.nullable(z.string()),
  entity_number: z.nullable(z.string()),
  since: z.nullable(Instant),
  until: z.nullable(Instant),
  change_type: z.array(z.string()),
  agent_id: z.nullable(z.string()),
  filtered_only: z.boolean(),
})

const NOTICE_KINDS = [
  'cursor-ignored',
  'no-way-further',
  'too-dense',
  'window-ignored',
  'filter-ignored',
  'since-moved',
] as const

/** The first line. The names of the filters are the API's own. */
export const FileHeader = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  saved_at: Instant,
  environment: z.string(),
  zone: z.string(),
  asked: Asked,
  row_count: z.number().check(z.int(), z.nonnegative()),
  had_more: z.boolean(),
  /** What was lost or doubtful when the rows were loaded: it stays so in the file. */
  unreadable_rows: z.array(
    z.object({ position: z.number(), problem: z.string(), callback_id: z.nullable(z.string()) }),
  ),
  left_out_rows: z.number(),
  warnings: z.array(z.string()),
  notices: z.array(z.object({ kind: z.enum(NOTICE_KINDS), message: z.string(), count: z.number() })),
})
export type FileHeader = z.infer<typeof FileHeader>

function instantText(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

export function wireAsked(filter: CallbackFilter) {
  return {
    entity_type: filter.entityType,
    entity_id: filter.entityId,
    entity_number: filter.entityNumber,
    since: instantText(filter.sinceMs),
    until: instantText(filter.untilMs),
    change_type: filter.changeTypes,
    agent_id: filter.workflowId,
    filtered_only: filter.filteredOnly,
  }
}

export function aboutOf(header: FileHeader): FileAbout {
  const { asked } = header
  return {
    environment: header.environment,
    zone: header.zone,
    savedAtMs: header.saved_at,
    hadMore: header.had_more,
    asked: {
      ...EMPTY_FILTER,
      entityType: asked.entity_type,
      entityId: asked.entity_id,
      entityNumber: asked.entity_number,
      sinceMs: asked.since,
      untilMs: asked.until,
      changeTypes: asked.change_type,
      workflowId: asked.agent_id,
      filteredOnly: asked.filtered_only,
    },
  }
}
