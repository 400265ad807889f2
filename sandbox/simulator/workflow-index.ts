import type { ChangeTypeName } from '../store/stored-rows.ts'
import type { MatchOutcome } from './match-outcome.ts'
import { turnDown } from './turn-down.ts'
import type { EntityType } from './psa-entity.ts'
import type { PsaEvent } from './psa-event.ts'
import type { TargetChange, Workflow } from './workflow.ts'

/** A workflow that is evaluated on one kind of event. */
export type Candidate = {
  workflow: Workflow
  /** Of its trigger, what this kind of event could be. */
  targets: readonly TargetChange[]
  /** Already certain from the kind of event alone. */
  turnedDown: MatchOutcome | null
}

/**
 * Which workflows the matcher evaluates on an event: those whose trigger and entity type fit, and the older
 * ones that are not in its index. The others appear nowhere in the audit.
 */
export class WorkflowIndex {
  private readonly found = new Map<string, readonly Candidate[]>()
  private readonly workflows: readonly Workflow[]

  constructor(workflows: readonly Workflow[]) {
    this.workflows = workflows
  }

  candidates({ entity, changeType, workflowId }: PsaEvent): readonly Candidate[] {
    const key = `${entity.type} ${changeType} ${workflowId}`
    let candidates = this.found.get(key)
    if (candidates === undefined) {
      candidates = this.workflows
        .filter((workflow) =>
          workflowId === null ? isLookedAt(workflow, entity.type, changeType) : workflow.id === workflowId,
        )
        .map((workflow) => candidate(workflow, entity.type, changeType))
      this.found.set(key, candidates)
    }
    return candidates
  }
}

function isLookedAt(workflow: Workflow, entityType: EntityType, changeType: ChangeTypeName): boolean {
  if (!workflow.indexed) return true
  const fits = !workflow.manualOnly && workflow.entityTypes.includes(entityType)
  return fits && targetsFor(workflow, changeType).length > 0
}

const targetsFor = ({ trigger }: Workflow, changeType: ChangeTypeName): TargetChange[] =>
  trigger?.targetChanges.filter(
    (target) => target.changeType === changeType || target.changeType === 'ANY',
  ) ?? []

function candidate(workflow: Workflow, entityType: EntityType, changeType: ChangeTypeName): Candidate {
  const targets = targetsFor(workflow, changeType)
  return { workflow, targets, turnedDown: turnDown(workflow, targets, entityType, changeType) }
}
