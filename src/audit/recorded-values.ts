import type { Callback } from '~/api/contract/callback'
import { asksForChange } from './operator'
import { valueKey } from './recorded-text'

export type RecordedField = {
  /** Distinct, in recorded order: normally one. A value that the record leaves out is no value. */
  values: readonly unknown[]
  /** The workflows whose audits recorded it. */
  workflowIds: readonly string[]
}

/**
 * The entity as the audits of one callback recorded it, by field name: a partial picture of that moment, only of the
 * fields that some check asked for.
 */
export function recordedValues(
  callback: Pick<Callback, 'workflowMatches'>,
): ReadonlyMap<string, RecordedField> {
  const fields = new Map<string, { values: Map<string, unknown>; workflowIds: Set<string> }>()
  for (const { workflowId, details } of callback.workflowMatches ?? []) {
    for (const { fieldName, operator, fieldValue } of details?.comparisons ?? []) {
      if (fieldValue === undefined || asksForChange(operator)) continue
      const field = fields.get(fieldName) ?? { values: new Map(), workflowIds: new Set() }
      fields.set(fieldName, field)
      const key = valueKey(fieldValue)
      if (!field.values.has(key)) field.values.set(key, fieldValue)
      field.workflowIds.add(workflowId)
    }
  }
  return new Map(
    [...fields].map(([name, { values, workflowIds }]) => [
      name,
      { values: [...values.values()], workflowIds: [...workflowIds] },
    ]),
  )
}
