import { type ComparisonLog, conditionOf } from './comparison-log.ts'
import type { FieldChange } from './psa-entity.ts'
import type { TargetChange } from './workflow.ts'

/**
 * Whether the PSA's audit trail shows the change that a trigger watches for; logged as comparisons of their
 * own.
 */
export function isWatchedChange(
  target: TargetChange,
  trail: readonly FieldChange[],
  log: ComparisonLog,
): boolean {
  const { field = '', from, to } = target
  const change = trail.find((each) => each.field === field)
  if (from === undefined && to === undefined) {
    const seen = change === undefined ? null : { from: change.from, to: change.to }
    log.add(conditionOf(field, 'changed', ''), seen, change !== undefined)
    return change !== undefined
  }
  const cameFrom = from === undefined || change?.from === from
  const wentTo = to === undefined || change?.to === to
  if (from !== undefined) log.add(conditionOf(field, 'changedFrom', from), change?.from ?? null, cameFrom)
  if (to !== undefined) log.add(conditionOf(field, 'changedTo', to), change?.to ?? null, wentTo)
  return cameFrom && wentTo
}
