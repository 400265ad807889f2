import type { Comparison, Match } from '~/api/contract/callback'
import { compactJson } from '~/audit/recorded-text'
import { type CsvValue, csvText } from '~/lib/csv'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { linkWords } from './origin-words'
import type { Subject } from './subject'

/** Texts as they are, numbers as numbers, everything else as JSON; empty where nothing was recorded. */
function valueCell(value: unknown): CsvValue {
  if (value === undefined) return null
  if (typeof value === 'number') return value
  return typeof value === 'string' && value !== '' ? value : compactJson(value)
}

type Line = { match: Match; comparison: Comparison | null }

/** A match without checks keeps a line: that none was recorded is worth knowing. */
function linesOf(match: Match): Line[] {
  const comparisons = match.details?.comparisons ?? []
  return comparisons.length === 0
    ? [{ match, comparison: null }]
    : comparisons.map((comparison) => ({ match, comparison }))
}

/** RFC 4180, one line a comparison, of the workflow or of all of them; what a spreadsheet would run is defused. */
export function comparisonsCsv(subject: Subject): string {
  const { callback, workflow, zone, requestId } = subject
  const { createdInPsaAtMs } = callback
  const matches = workflow ? (workflow.match ? [workflow.match] : []) : (callback.workflowMatches ?? [])
  const inZone = `${formatInstant(createdInPsaAtMs, zone, 'full')} ${zoneLabel(zone, createdInPsaAtMs)}`
  const link = linkWords(subject)
  const columns: [heading: string, cell: (line: Line) => CsvValue][] = [
    ['workflow_id', ({ match }) => match.workflowId],
    ['workflow_name', ({ match }) => match.workflowName],
    ['matched', ({ match }) => match.matched],
    ['category', ({ match }) => match.details?.category ?? null],
    ['match_reason', ({ match }) => match.matchReason],
    ['field_name', ({ comparison }) => comparison?.fieldName ?? null],
    ['operator', ({ comparison }) => comparison?.operator ?? null],
    ['rule_value', ({ comparison }) => valueCell(comparison?.ruleValue)],
    ['field_value', ({ comparison }) => valueCell(comparison?.fieldValue)],
    ['is_match', ({ comparison }) => comparison?.isMatch ?? null],
    [`created_in_psa_at (${zone})`, () => inZone],
    ['created_in_psa_at (UTC)', () => new Date(createdInPsaAtMs).toISOString()],
    ['entity_number', () => callback.entityNumber],
    ['entity_id', () => callback.entityId],
    ['callback_id', () => callback.callbackId],
    ['request_id', () => requestId],
    ['link', () => link],
  ]
  return csvText([
    columns.map(([heading]) => heading),
    ...matches.flatMap(linesOf).map((line) => columns.map(([, cell]) => cell(line))),
  ])
}
