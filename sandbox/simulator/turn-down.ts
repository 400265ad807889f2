import type { ChangeTypeName } from '../store/stored-rows.ts'
import { ComparisonLog } from './comparison-log.ts'
import { type MatchOutcome, matchOutcome } from './match-outcome.ts'
import type { EntityType } from './psa-entity.ts'
import type { TargetChange, Workflow } from './workflow.ts'

/**
 * The short circuits: what the kind of event alone decides, before anything is compared.
 * @param targets what of the workflow's trigger fits the change type
 */
export function turnDown(
  workflow: Workflow,
  targets: readonly TargetChange[],
  entityType: EntityType,
  changeType: ChangeTypeName,
): MatchOutcome | null {
  const log = workflow.explainsShortCircuits ? new ComparisonLog() : null
  const { trigger, entityTypes } = workflow
  if (trigger === null) {
    return matchOutcome(
      workflow,
      changeType,
      'missing_event_settings',
      'Workflow has no event settings configured',
      log,
    )
  }
  if (workflow.manualOnly && changeType !== 'MANUAL_ONLY') {
    return matchOutcome(workflow, changeType, 'manual_only', 'Workflow can only be started manually', log)
  }
  if (!entityTypes.includes(entityType)) {
    const reason = `Workflow is for ${entityTypes.join(', ')}, the event is about a ${entityType}`
    return matchOutcome(workflow, changeType, 'entity_type_mismatch', reason, log)
  }
  if (targets.length === 0) {
    const listened = [...new Set(trigger.targetChanges.map((target) => target.changeType))].join(', ')
    const reason = `Event ${changeType} is not one of the workflow's triggers (${listened})`
    return matchOutcome(workflow, changeType, 'wrong_trigger_type', reason, log)
  }
  return null
}
