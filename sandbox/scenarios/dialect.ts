import { z } from 'zod'

/**
 * How the sandbox speaks where the contract's documents contradict each other or say nothing. Each choice is one that
 * a real server might have made; the defaults are the documented or the likeliest one.
 */
export const Dialect = z.strictObject({
  /** CREATE, or the documented tuple ["CREATE", "PSA", "…"], or that tuple joined by commas. */
  changeType: z.enum(['name', 'tuple', 'comma']).default('name'),
  entityTypeCase: z.enum(['lower', 'upper']).default('lower'),
  /** Which forms of entity_type the filter takes, and what becomes of the others. */
  entityTypeFilter: z.enum(['any-case', 'lower-case-or-empty', 'lower-case-or-refused']).default('any-case'),
  /** …678Z, …678-06:00 of the tenant, …678000Z, or UTC without saying so. */
  dates: z.enum(['utc', 'offset', 'micros', 'naive']).default('utc'),
  /** Whether `cursor` is heeded, passed over, never handed out, or handed out again and again. */
  cursor: z.enum(['honoured', 'ignored', 'absent', 'repeated']).default('honoured'),
  pagination: z.enum(['present', 'absent']).default('present'),
  /** Order of the rows inside a page. */
  order: z.enum(['newest-first', 'oldest-first']).default('newest-first'),
  /** Whether change_type, agent_id and filtered_only are heeded or passed over in silence. */
  filters: z.enum(['honoured', 'ignored']).default('honoured'),
  /** The documents name both. */
  defaultPageSize: z.union([z.literal(20), z.literal(50)]).default(20),
  ids: z.enum(['integers', 'strings']).default('integers'),
  timezone: z.enum(['iana', 'windows']).default('iana'),
  /** Whether a funnel's window may reach back further than 7 days when it is no longer than 7 days. */
  funnelLimit: z.enum(['width', 'look-back']).default('width'),
  /** Keys that no document knows. */
  extraFields: z.boolean().default(false),
  /** Enum members that no document knows. */
  unknownValues: z.boolean().default(false),
  /** Required fields that the published example leaves out. */
  missingFields: z.boolean().default(false),
  /** Null wherever the contract allows it. */
  nulls: z.boolean().default(false),
  /** Texts that would run, deceive the eye or break a layout, in every string that is no instant and no cursor. */
  hostileText: z.boolean().default(false),
})
export type Dialect = z.infer<typeof Dialect>

export const DOCUMENTED_DIALECT: Dialect = Dialect.parse({})
