import { changeTypeName } from './change-type'
import { isTooDeep } from './value-depth'
import { isId, isRecord, isTextOrMissing, unreadable, type WireIssue, wrong } from './wire-issue'

const TOO_DEEP = 'is nested too deep to be shown'

/** Takes what is read of a callback's audits, in the record's order: each match is followed by its comparisons. */
export type AuditSink = {
  /** `hasDetails` false where the API recorded no structured reason; category and event type are null then. */
  match: (
    workflowId: string,
    workflowName: string,
    matched: boolean,
    error: boolean,
    reason: string,
    hasDetails: boolean,
    category: string | null,
    eventType: string | null,
  ) => void
  comparison: (
    fieldName: string,
    operator: string,
    ruleValue: unknown,
    fieldValue: unknown,
    isMatch: boolean,
  ) => void
}

function readComparisons(wire: unknown, sink: AuditSink): WireIssue | null {
  if (wire == null) return null
  if (!Array.isArray(wire)) return wrong('array')
  const checks: readonly unknown[] = wire
  for (let index = 0; index < checks.length; index += 1) {
    const check = checks[index]
    if (!isRecord(check)) return wrong('object', index)
    const fieldName = check.field_name
    const { operator } = check
    const isMatch = check.is_match
    const ruleValue = check.rule_value
    const fieldValue = check.field_value
    if (typeof fieldName !== 'string') return wrong('string', index, 'field_name')
    if (!isTextOrMissing(operator)) return wrong('string', index, 'operator')
    if (typeof isMatch !== 'boolean') return wrong('boolean', index, 'is_match')
    if (isTooDeep(ruleValue)) return unreadable(TOO_DEEP, index, 'rule_value')
    if (isTooDeep(fieldValue)) return unreadable(TOO_DEEP, index, 'field_value')
    sink.comparison(fieldName, operator ?? '', ruleValue, fieldValue, isMatch)
  }
  return null
}

function readMatch(wire: unknown, sink: AuditSink): WireIssue | null {
  if (!isRecord(wire)) return wrong('object')
  const { workflow_id: id, workflow_name: name, matched, error, match_reason: reason, match_details: details } = wire
  if (!isId(id)) return wrong('text or a number', 'workflow_id')
  if (!isTextOrMissing(name)) return wrong('string', 'workflow_name')
  if (typeof matched !== 'boolean') return wrong('boolean', 'matched')
  if (typeof error !== 'boolean' && error != null) return wrong('boolean', 'error')
  if (!isTextOrMissing(reason)) return wrong('string', 'match_reason')
  if (details != null && !isRecord(details)) return wrong('object', 'match_details')
  const category = details?.category
  if (!isTextOrMissing(category)) return wrong('string', 'match_details', 'category')
  sink.match(
    String(id),
    name ?? '',
    matched,
    error ?? false,
    reason ?? '',
    details != null,
    // The published example leaves the category out although the schema requires it.
    category?.toLowerCase() ?? null,
    details == null ? null : changeTypeName(details.event_type),
  )
  if (details == null) return null
  const issue = readComparisons(details.field_comparisons, sink)
  issue?.path.unshift('match_details', 'field_comparisons')
  return issue
}

/**
 * Reads the audits of one callback into `sink`, until something is not as the contract says: that is returned, with its
 * path from the list on. By hand, since audits are nine tenths of a page and a schema takes four times as long.
 */
export function readAudits(wire: readonly unknown[], sink: AuditSink): WireIssue | null {
  for (let index = 0; index < wire.length; index += 1) {
    const issue = readMatch(wire[index], sink)
    if (issue === null) continue
    issue.path.unshift(index)
    return issue
  }
  return null
}
