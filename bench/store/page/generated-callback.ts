import { FIELDS } from './generated-fields'
import { changesOf, type GeneratedTicket } from './generated-tickets'
import { insideText, type GeneratedCheck, type GeneratedWorkflow } from './generated-workflows'
import { generatedId, type Random } from './seeded-random'

/** JSON of every value by field, as it stands inside a JSON string. */
const VALUE_WORDS = FIELDS.map(({ values }) => values.map((value) => insideText(JSON.stringify(value))))
const CHANGE_TYPES = ['CREATE', 'UPDATE', 'UPDATE', 'NOTE_ADDED']
/** Of 36 workflows six are not for a kind of event, so that 30 are evaluated. */
const SITS_OUT_ONE_IN = 6
const FAILED_ONE_IN = 60
const RAISED_ONE_IN = 400

/** Adds one callback's JSON, in the API's own field names: 30 matches of 5 comparisons, some 25 kB. */
export function addCallback(
  parts: string[],
  createdAtMs: number,
  ticket: GeneratedTicket,
  rules: readonly GeneratedWorkflow[],
  random: Random,
): void {
  const changeType = CHANGE_TYPES[random(CHANGE_TYPES.length)] ?? ''
  const started: number[] = []
  const failed: number[] = []
  const matches: string[] = []
  for (const workflow of rules) {
    if (workflow.id % SITS_OUT_ONE_IN === changeType.length % SITS_OUT_ONE_IN) continue
    if (matches.length > 0) matches.push(',')
    const isMatched = addMatch(matches, workflow, ticket, changeType, random)
    if (isMatched) started.push(workflow.id)
    else failed.push(workflow.id)
  }
  const isFailed = random(FAILED_ONE_IN) === 0
  parts.push(
    `{"callback_id":"${generatedId(random)}","state":"${isFailed ? 'FAILED' : 'PROCESSED'}","entity_type":"ticket",`,
    `"change_type":"${changeType}","entity_id":"${ticket.id}","entity_number":"T20261120.${ticket.id}",`,
    `"created_in_psa_at":"${new Date(createdAtMs).toISOString()}",`,
    `"finished_processing_at":"${new Date(createdAtMs + 4_000 + random(9_000)).toISOString()}",`,
    `"matcher_run_id":"${generatedId(random)}","started_workflow_ids":[${started.join(',')}],`,
    `"failed_to_match_workflow_ids":[${failed.join(',')}],`,
    `"error_message":${isFailed ? '"The PSA did not answer within 30 seconds"' : 'null'},"workflow_matches":[`,
  )
  for (const text of matches) parts.push(text)
  parts.push(']}')
}

function addMatch(
  parts: string[],
  workflow: GeneratedWorkflow,
  ticket: GeneratedTicket,
  changeType: string,
  random: Random,
): boolean {
  const missed = workflow.checks.filter((check) => !holds(check, ticket))
  const category = categoryOf(missed, random)
  const isMatched = category === 'matched'
  parts.push(
    `{"workflow_id":${workflow.id},"workflow_name":"${workflow.name}","matched":${isMatched},"error":${category === 'error'},`,
    `"match_reason":"${reasonOf(category, missed, ticket)}",`,
    `"match_details":{"category":"${category}","event_type":"${changeType}","field_comparisons":[`,
  )
  let separator = ''
  for (const check of workflow.checks) {
    parts.push(separator, recordedJson(check, ticket))
    separator = ','
  }
  parts.push(']}}')
  return isMatched
}

function holds(check: GeneratedCheck, ticket: GeneratedTicket): boolean {
  if (check.word !== '') return ticket.title.includes(check.word)
  return check.holdsFor[ticket.values[check.field] ?? 0] === 1
}

function recordedJson(check: GeneratedCheck, ticket: GeneratedTicket): string {
  if (check.word === '') return check.recorded[ticket.values[check.field] ?? 0] ?? ''
  return `${check.opening}"${ticket.title}","is_match":${holds(check, ticket)}}`
}

function categoryOf(missed: readonly GeneratedCheck[], random: Random): string {
  if (random(RAISED_ONE_IN) === 0) return 'error'
  if (missed.some(changesOf)) return 'audit_trail_mismatch'
  if (missed.length > 0) return 'ticket_filter_mismatch'
  return ['matched', 'matched', 'already_ran_recently', 'run_once_limit'][random(4)] ?? 'matched'
}

/** Names the first check that did not hold, with what it met; the ticket's own words would make each reason unlike any other. */
function reasonOf(category: string, missed: readonly GeneratedCheck[], ticket: GeneratedTicket): string {
  const [first] = missed
  if (first === undefined) return category === 'matched' ? 'Trigger and filter matched' : `Stopped by ${category}`
  const met = first.word === '' ? ` (was ${VALUE_WORDS[first.field]?.[ticket.values[first.field] ?? 0]})` : ''
  const more = missed.length > 1 ? ` and ${missed.length - 1} more` : ''
  return `Filter did not match: ${first.words}${met}${more}`
}
