import type { CallbackRows } from '~/api/columns/callback-rows'
import type { Callback, Match } from '~/api/contract/callback'
import { outcomeOf, outcomeWord } from '~/audit/outcome'
import { type CsvValue, csvText } from '~/lib/csv'
import { formatInstant } from '~/lib/zone'

function utc(ms: number): string {
  return new Date(ms).toISOString()
}

function utcOrNull(ms: number | null): string | null {
  return ms === null ? null : utc(ms)
}

function tookSeconds({ createdInPsaAtMs, finishedProcessingAtMs }: Callback): number | null {
  return finishedProcessingAtMs === null ? null : (finishedProcessingAtMs - createdInPsaAtMs) / 1000
}

/** "ticket_filter_mismatch 3; matched 1" */
function categoryCounts(matches: readonly Match[]): string {
  const counts = new Map<string, number>()
  for (const match of matches) {
    const category = match.details?.category ?? 'not recorded'
    counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return [...counts].map(([category, count]) => `${category} ${count}`).join('; ')
}

function nameOf(callback: Callback, workflowId: string): string {
  const name = callback.workflowMatches?.find((match) => match.workflowId === workflowId)?.workflowName
  return name ? `${workflowId} ${name}` : workflowId
}

/** A column's heading and its cell; headings are the API's field names where the value is the API's. */
function columnsIn(zone: string): [heading: string, cell: (callback: Callback) => CsvValue][] {
  return [
    ['callback_id', ({ callbackId }) => callbackId],
    [`created_in_psa_at (${zone})`, ({ createdInPsaAtMs }) => formatInstant(createdInPsaAtMs, zone, 'full')],
    ['created_in_psa_at (UTC)', ({ createdInPsaAtMs }) => utc(createdInPsaAtMs)],
    [
      `finished_processing_at (${zone})`,
      (row) => (row.finishedProcessingAtMs === null ? null : formatInstant(row.finishedProcessingAtMs, zone, 'full')),
    ],
    ['finished_processing_at (UTC)', (row) => utcOrNull(row.finishedProcessingAtMs)],
    ['seconds from created to finished', tookSeconds],
    ['entity_type', ({ entityType }) => entityType],
    ['entity_number', ({ entityNumber }) => entityNumber],
    ['entity_id', ({ entityId }) => entityId],
    ['change_type', ({ changeType }) => changeType],
    ['state', ({ state }) => state],
    ['outcome', (row) => outcomeWord(outcomeOf(row)).word],
    ['started workflows', (row) => row.startedWorkflowIds.map((id) => nameOf(row, id)).join('; ')],
    [
      'failed to match workflows',
      (row) => row.failedToMatchWorkflowIds.map((id) => nameOf(row, id)).join('; '),
    ],
    ['matches by category', ({ workflowMatches }) => workflowMatches && categoryCounts(workflowMatches)],
    ['error_message', ({ errorMessage }) => errorMessage],
    ['matcher_run_id', ({ matcherRunId }) => matcherRunId],
  ]
}

/**
 * RFC 4180, one line a callback; `zone` is an IANA id. Cells that a spreadsheet would run as a formula are defused. Comes in
 * pieces, a line each: many callbacks take a while.
 */
export function* csvPieces(rows: CallbackRows, zone: string): Generator<string, void> {
  const columns = columnsIn(zone)
  yield csvText([columns.map(([heading]) => heading)])
  for (const row of rows) yield csvText([columns.map(([, cell]) => cell(row))])
}

/** Workflow ids are integers in the API; one that is not a plain integer stays text. */
function wireId(id: string): number | string {
  const number = Number(id)
  return String(number) === id && Number.isSafeInteger(number) ? number : id
}

function wireMatch(match: Match) {
  return {
    workflow_id: wireId(match.workflowId),
    workflow_name: match.workflowName,
    matched: match.matched,
    error: match.error,
    match_reason: match.matchReason,
    match_details: match.details && {
      category: match.details.category,
      event_type: match.details.eventType,
      field_comparisons: match.details.comparisons.map((check) => ({
        field_name: check.fieldName,
        operator: check.operator,
        rule_value: check.ruleValue,
        field_value: check.fieldValue,
        is_match: check.isMatch,
      })),
    },
  }
}

/** The callback in the API's field names; times in UTC with milliseconds, enums in the case shown on the screen. */
function wireCallback(callback: Callback) {
  return {
    callback_id: callback.callbackId,
    state: callback.state,
    entity_type: callback.entityType,
    change_type: callback.changeType,
    entity_id: callback.entityId,
    entity_number: callback.entityNumber,
    created_in_psa_at: utc(callback.createdInPsaAtMs),
    finished_processing_at: utcOrNull(callback.finishedProcessingAtMs),
    matcher_run_id: callback.matcherRunId,
    started_workflow_ids: callback.startedWorkflowIds.map(wireId),
    failed_to_match_workflow_ids: callback.failedToMatchWorkflowIds.map(wireId),
    error_message: callback.errorMessage,
    workflow_matches: callback.workflowMatches?.map(wireMatch) ?? null,
  }
}

/** A JSON list of the rows in the API's own field names, indented by two. Comes in pieces, a row each. */
export function* jsonPieces(rows: CallbackRows): Generator<string, void> {
  let before = '['
  for (const row of rows) {
    // Written as a list of one, so that it is indented as in the list of all.
    yield `${before}${JSON.stringify([wireCallback(row)], null, 2).slice(1, -2)}`
    before = ','
  }
  yield rows.length === 0 ? '[]' : '\n]'
}
