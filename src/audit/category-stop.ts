import type { DocumentedCategory } from '~/api/contract/vocabulary'

/** Where the matcher stopped with a workflow: what comes before was asked and passed, what comes after was not asked. */
type Stop = 'before-any-check' | 'trigger' | 'filter' | 'limit' | 'end' | 'unknown'

// Our reading of the categories' names; the API publishes no order.
const STOP_OF_CATEGORY: Readonly<Record<DocumentedCategory, Stop>> = {
  wrong_trigger_type: 'before-any-check',
  entity_type_mismatch: 'before-any-check',
  manual_only: 'before-any-check',
  missing_event_settings: 'before-any-check',
  empty_audit_trail: 'before-any-check',
  audit_trail_mismatch: 'trigger',
  ticket_filter_mismatch: 'filter',
  run_once_limit: 'limit',
  already_ran_recently: 'limit',
  matched: 'end',
  error: 'unknown',
}

function isKnown(category: string): category is DocumentedCategory {
  return Object.hasOwn(STOP_OF_CATEGORY, category)
}

/** 'unknown' too where no category is recorded, or one that the API does not document. */
export function stopOf(category: string | null): Stop {
  return category !== null && isKnown(category) ? STOP_OF_CATEGORY[category] : 'unknown'
}
