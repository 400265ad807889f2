export type EntityType =
  | 'ticket'
  | 'project_ticket'
  | 'task'
  | 'scheduled_entry'
  | 'time_entry'
  | 'project'
  | 'company'
  | 'contact'
  | 'resource'
  | 'contract'
  | 'opportunity'
  | 'none'
  | 'configuration'
  | 'note'
  | 'team'
  | 'role'
  | 'audit_trail'
  | 'appointment'
  | 'servicecall'
  | 'contract_service'
  | 'company_location'
  | 'product'

export type FieldValue = string | number | boolean | null
export type Fields = Record<string, FieldValue>
export type FieldChange = { field: string; from: FieldValue; to: FieldValue }

/** A record in the PSA, with its fields as they are at this moment of the simulation. */
export type PsaEntity = {
  type: EntityType
  id: string
  number: string | null
  createdAtMs: number
  lastCustomerVisibleActivityAtMs: number
  fields: Fields
}

/** Changes the entity and says what the PSA would write into its audit trail. */
export function applyChanges(entity: PsaEntity, changes: Fields): FieldChange[] {
  const trail: FieldChange[] = []
  for (const [field, to] of Object.entries(changes)) {
    const from = entity.fields[field] ?? null
    if (from === to) continue
    trail.push({ field, from, to })
    entity.fields[field] = to
  }
  return trail
}

const HOUR_MS = 3_600_000

/** Fields that Neo works out itself when it evaluates a rule; it hands them over as text. */
const COMPUTED: Record<string, (entity: PsaEntity, nowMs: number) => string> = {
  hours_since_last_customer_visible_activity: (entity, nowMs) =>
    ((nowMs - entity.lastCustomerVisibleActivityAtMs) / HOUR_MS).toFixed(2),
  days_since_ticket_was_created: (entity, nowMs) =>
    ((nowMs - entity.createdAtMs) / (24 * HOUR_MS)).toFixed(2),
}

/** @returns undefined where this entity has no such field */
export function readField(entity: PsaEntity, field: string, nowMs: number): FieldValue | undefined {
  const compute = COMPUTED[field]
  return compute === undefined ? entity.fields[field] : compute(entity, nowMs)
}
