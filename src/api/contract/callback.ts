import * as z from 'zod/mini'
import { parseInstant } from '~/lib/instant'
import { ChangeType, changeTypeName } from './change-type'

const Instant = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const ms = parseInstant(text)
    if (ms !== null) return ms
    context.issues.push({ code: 'custom', message: 'not an ISO-8601 date and time', input: text })
    return z.NEVER
  }),
)

/** Ids are integers in one place of the API and strings in another; here they are always strings. */
const Id = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((id) => String(id)),
)

const Missing = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null)

const lowerCase = z.pipe(
  z.string(),
  z.transform((text) => text.toLowerCase()),
)
const upperCase = z.pipe(
  z.string(),
  z.transform((text) => text.toUpperCase()),
)

/**
 * One recorded check: a field's value against a rule's value. Both values are untyped on the wire, and undefined where
 * the record leaves them out, which is not the same as null.
 */
export type Comparison = {
  fieldName: string
  operator: string
  ruleValue: unknown
  fieldValue: unknown
  isMatch: boolean
}

/** Checks are nine tenths of a page, so they are read by hand: a schema takes four times as long and freezes the screen. */
const Comparisons = z.pipe(
  z._default(z.nullable(z.array(z.unknown())), null),
  z.transform((wire, context) => {
    const comparisons: Comparison[] = []
    for (const [index, check] of (wire ?? []).entries()) {
      const problem = addComparison(comparisons, check)
      if (problem === null) continue
      context.issues.push({
        code: 'custom',
        message: problem.message,
        input: check,
        path: [index, ...problem.path],
      })
      return z.NEVER
    }
    return comparisons
  }),
)

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function addComparison(comparisons: Comparison[], wire: unknown): { path: string[]; message: string } | null {
  if (!isRecord(wire)) return { path: [], message: 'should be an object' }
  const { field_name: fieldName, operator, is_match: isMatch } = wire
  if (typeof fieldName !== 'string') return { path: ['field_name'], message: 'should be text' }
  if (operator != null && typeof operator !== 'string')
    return { path: ['operator'], message: 'should be text' }
  if (typeof isMatch !== 'boolean') return { path: ['is_match'], message: 'should be true or false' }
  comparisons.push({
    fieldName,
    operator: operator ?? '',
    ruleValue: wire.rule_value,
    fieldValue: wire.field_value,
    isMatch,
  })
  return null
}

const WireMatchDetails = z.pipe(
  z.object({
    // The published example leaves the category out although the schema requires it.
    category: Missing(lowerCase),
    event_type: z._default(z.unknown(), null),
    field_comparisons: Comparisons,
  }),
  z.transform((wire) => ({
    category: wire.category,
    eventType: changeTypeName(wire.event_type),
    comparisons: wire.field_comparisons,
  })),
)
export type MatchDetails = z.infer<typeof WireMatchDetails>

const WireMatch = z.pipe(
  z.object({
    workflow_id: Id,
    workflow_name: Missing(z.string()),
    matched: z.boolean(),
    error: Missing(z.boolean()),
    match_reason: Missing(z.string()),
    match_details: Missing(WireMatchDetails),
  }),
  z.transform((wire) => ({
    workflowId: wire.workflow_id,
    workflowName: wire.workflow_name ?? '',
    matched: wire.matched,
    error: wire.error ?? false,
    matchReason: wire.match_reason ?? '',
    details: wire.match_details,
  })),
)
/** One workflow's audit on one callback. `details` is null where the API recorded no structured reason. */
export type Match = z.infer<typeof WireMatch>

/**
 * One PSA event received. Tolerant where the documents contradict each other (see docs/contract.md), strict about what a
 * row cannot do without: its id, its entity and its time. Times are milliseconds since the epoch.
 */
export const Callback = z.pipe(
  z.object({
    // Without an id a row could not be told from its own newer version.
    callback_id: Id.check(z.minLength(1)),
    state: Missing(upperCase),
    entity_type: Missing(lowerCase),
    change_type: ChangeType,
    entity_id: Id,
    entity_number: Missing(Id),
    created_in_psa_at: Instant,
    finished_processing_at: Missing(Instant),
    matcher_run_id: Missing(Id),
    started_workflow_ids: Missing(z.array(Id)),
    failed_to_match_workflow_ids: Missing(z.array(Id)),
    error_message: Missing(z.string()),
    workflow_matches: Missing(z.array(WireMatch)),
  }),
  z.transform((wire) => ({
    callbackId: wire.callback_id,
    state: wire.state ?? 'UNKNOWN',
    entityType: wire.entity_type ?? 'unknown',
    changeType: wire.change_type,
    entityId: wire.entity_id,
    entityNumber: wire.entity_number,
    createdInPsaAtMs: wire.created_in_psa_at,
    finishedProcessingAtMs: wire.finished_processing_at,
    matcherRunId: wire.matcher_run_id,
    startedWorkflowIds: wire.started_workflow_ids ?? [],
    failedToMatchWorkflowIds: wire.failed_to_match_workflow_ids ?? [],
    errorMessage: wire.error_message,
    // Null says that nothing was recorded; an empty list says that nothing was evaluated.
    workflowMatches: wire.workflow_matches,
  })),
)
export type Callback = z.infer<typeof Callback>
