/** The values that the API documents. Open sets all of them: an unknown value is shown as it came, never refused. */
export const DOCUMENTED_STATES = [
  'PENDING_PROCESSING',
  'PROCESSING',
  'PROCESSED',
  'SKIPPED',
  'FAILED',
] as const

export const DOCUMENTED_CATEGORIES = [
  'matched',
  'wrong_trigger_type',
  'already_ran_recently',
  'run_once_limit',
  'manual_only',
  'entity_type_mismatch',
  'empty_audit_trail',
  'audit_trail_mismatch',
  'ticket_filter_mismatch',
  'missing_event_settings',
  'error',
] as const
export type DocumentedCategory = (typeof DOCUMENTED_CATEGORIES)[number]

export const DOCUMENTED_CHANGE_TYPES = [
  'CREATE',
  'UPDATE',
  'DELETE',
  'ANY',
  'CUSTOMER_REPLIED',
  'TECHNICIAN_REPLIED_TO_CUSTOMER',
  'TIME_ENTRY_CREATED',
  'LAST_ACTIVITY_DATE_CHANGED',
  'NOTE_ADDED',
  'MANUAL_ONLY',
  'WORKFLOW_FINISHED',
  'WORKFLOW_TRIGGERED',
] as const

export const DOCUMENTED_ENTITY_TYPES = [
  'ticket',
  'project_ticket',
  'task',
  'scheduled_entry',
  'time_entry',
  'project',
  'company',
  'contact',
  'resource',
  'contract',
  'opportunity',
  'none',
  'configuration',
  'note',
  'team',
  'role',
  'audit_trail',
  'appointment',
  'servicecall',
  'contract_service',
  'company_location',
  'product',
] as const
