import * as z from 'zod/mini'
import { issueWords } from '~/api/issue-words'
import { parseInstant } from '~/lib/instant'
import type { Callback, Match } from './callback'
import { changeTypeName } from './change-type'
import { isTooDeep } from './value-depth'

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

const WireCallback = z.pipe(
  z.object({
    // Without an id a row could not be told from its own newer version.
    callback_id: Id.check(z.minLength(1)),
    state: Missing(upperCase),
    entity_type: Missing(lowerCase),
    change_type: z._default(z.unknown(), null),
    entity_id: Id,
    entity_number: Missing(Id),
    created_in_psa_at: Instant,
    finished_processing_at: Missing(Instant),
    matcher_run_id: Missing(Id),
    started_workflow_ids: Missing(z.array(Id)),
    failed_to_match_workflow_ids: Missing(z.array(Id)),
    error_message: Missing(z.string()),
    workflow_matches: Missing(z.array(z.unknown())),
  }),
  z.transform((wire) => ({
    callbackId: wire.callback_id,
    state: wire.state ?? 'UNKNOWN',
    entityType: wire.entity_type ?? 'unknown',
    changeType: changeTypeName(wire.change_type) ?? 'UNKNOWN',
    entityId: wire.entity_id,
    entityNumber: wire.entity_number,
    createdInPsaAtMs: wire.created_in_psa_at,
    finishedProcessingAtMs: wire.finished_processing_at,
    matcherRunId: wire.matcher_run_id,
    startedWorkflowIds: wire.started_workflow_ids ?? [],
    failedToMatchWorkflowIds: wire.failed_to_match_workflow_ids ?? [],
    errorMessage: wire.error_message,
    // Null says that nothing was recorded; an empty list says that nothing was evaluated.
    wireMatches: wire.workflow_matches,
  })),
)

const Recorded = z.optional(z.unknown().check(z.refine((value) => !isTooDeep(value), 'is nested too deep to be shown')))

const Matches = z.array(
  z.object({
    workflow_id: z.union([z.string(), z.number()]),
    workflow_name: Missing(z.string()),
    matched: z.boolean(),
    error: Missing(z.boolean()),
    match_reason: Missing(z.string()),
    match_details: Missing(
      z.object({
        category: Missing(z.string()),
        event_type: z._default(z.unknown(), null),
        field_comparisons: Missing(
          z.array(
            z.object({
              field_name: z.string(),
              operator: Missing(z.string()),
              is_match: z.boolean(),
              rule_value: Recorded,
              field_value: Recorded,
            }),
          ),
        ),
      }),
    ),
  }),
)

function matchOf(wire: z.infer<typeof Matches>[number]): Match {
  const details = wire.match_details
  return {
    workflowId: String(wire.workflow_id),
    workflowName: wire.workflow_name ?? '',
    matched: wire.matched,
    error: wire.error ?? false,
    matchReason: wire.match_reason ?? '',
    details: details && {
      category: details.category?.toLowerCase() ?? null,
      eventType: changeTypeName(details.event_type),
      comparisons: (details.field_comparisons ?? []).map((check) => ({
        fieldName: check.field_name,
        operator: check.operator ?? '',
        ruleValue: check.rule_value,
        fieldValue: check.field_value,
        isMatch: check.is_match,
      })),
    },
  }
}

/**
 * A wire row read by schemas alone, without columns: the callback, or what is wrong with it in words. Slow, and nothing else
 * than the contract, so that the fast ways can be held against it.
 */
export function readPlainly(row: unknown): Callback | string {
  const head = WireCallback.safeParse(row)
  if (!head.success) return issueWords(head.error.issues[0] ?? { message: '', path: [] }, row)
  const { wireMatches, ...callback } = head.data
  if (wireMatches === null) return { ...callback, workflowMatches: null }
  const matches = Matches.safeParse(wireMatches)
  if (matches.success) return { ...callback, workflowMatches: matches.data.map(matchOf) }
  const [issue] = matches.error.issues
  return issueWords({ message: '', ...issue, path: ['workflow_matches', ...(issue?.path ?? [])] }, row)
}
