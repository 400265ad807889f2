import type { DocumentedCallback } from '../api/documented-callback.ts'
import type { StoredMatch, StoredMatchDetails } from '../store/stored-rows.ts'
import type { Dialect } from './dialect.ts'
import { wireChangeType, wireMatchEventType } from './wire-change-type.ts'
import { wireInstant } from './wire-instant.ts'

const EXTRA = { sandbox_extra: { added: 'after this client was written', list: [1, null] } }

type Wire = Record<string, unknown>

/** A documented row as a dialect says it. `position` in the page spreads what only some rows have. */
export function wireCallback(row: DocumentedCallback, dialect: Dialect, position: number, timezone: string): Wire {
  const instant = (text: string | null) => (text === null ? null : wireInstant(text, dialect.dates, timezone))
  const matches = row.workflow_matches?.map((match) => wireMatch(match, dialect, position)) ?? null
  const unknownAt = (place: number) => dialect.unknownValues && position % 4 === place
  const nullAt = (place: number) => dialect.nulls && position % 3 === place
  const entityType = unknownAt(2) ? 'asset' : row.entity_type
  const wire: Wire = {
    ...row,
    state: unknownAt(0) ? 'QUARANTINED' : row.state,
    entity_type: dialect.entityTypeCase === 'upper' ? entityType.toUpperCase() : entityType,
    change_type: wireChangeType(unknownAt(1) ? 'MERGED' : row.change_type, dialect.changeType),
    entity_number: nullAt(2) ? null : row.entity_number,
    matcher_run_id: nullAt(2) ? null : row.matcher_run_id,
    created_in_psa_at: instant(row.created_in_psa_at),
    finished_processing_at: nullAt(2) ? null : instant(row.finished_processing_at),
    started_workflow_ids: row.started_workflow_ids.map((id) => wireId(id, dialect)),
    failed_to_match_workflow_ids: row.failed_to_match_workflow_ids.map((id) => wireId(id, dialect)),
    workflow_matches: nullAt(0) ? null : matches,
    ...(dialect.extraFields ? EXTRA : {}),
  }
  const left = dialect.missingFields ? ['state', 'entity_type', 'change_type'][position % 4] : undefined
  return left === undefined ? wire : Object.fromEntries(Object.entries(wire).filter(([key]) => key !== left))
}

function wireMatch(match: StoredMatch, dialect: Dialect, position: number): Wire {
  const withoutDetails = dialect.nulls && position % 3 === 1
  return {
    ...match,
    workflow_id: wireId(match.workflow_id, dialect),
    match_details:
      withoutDetails || match.match_details === null ? null : wireDetails(match.match_details, dialect, position),
    ...(dialect.extraFields ? EXTRA : {}),
  }
}

function wireDetails(details: StoredMatchDetails, dialect: Dialect, position: number): Wire {
  const unknown = dialect.unknownValues && position % 4 === 3
  const { category, ...rest } = details
  return {
    ...(dialect.missingFields && position % 4 === 3 ? {} : { category: unknown ? 'paused_by_policy' : category }),
    ...rest,
    event_type: wireMatchEventType(details.event_type, dialect.changeType),
    field_comparisons: details.field_comparisons.map((comparison) => ({
      ...comparison,
      operator: unknown ? 'soundsLike' : comparison.operator,
      ...(dialect.extraFields ? EXTRA : {}),
    })),
  }
}

const wireId = (id: number, dialect: Dialect) => (dialect.ids === 'strings' ? String(id) : id)
