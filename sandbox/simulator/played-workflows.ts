import type { StoredWorkflow } from '../store/stored-rows.ts'
import type { RuleGroup } from './rule.ts'
import { HOUR_MS } from './tenant-clock.ts'
import type { Trigger, Workflow } from './workflow.ts'
import { WORKFLOWS } from './workflows/all-workflows.ts'

/**
 * A workflow's settings as they were played, with every version of its rule; kept for tests of the audits.
 */
export type PlayedRule = {
  entityTypes: readonly string[]
  manualOnly: boolean
  trigger: Trigger | null
  enabledFromMs: number
  /** Null: it is still enabled. */
  enabledUntilMs: number | null
  /** Oldest first. A null rule lets every entity through. */
  versions: { fromMs: number; rule: RuleGroup | null }[]
}

export function playedWorkflows(originMs: number): StoredWorkflow[] {
  return WORKFLOWS.map((workflow) => ({
    id: workflow.id,
    name: workflow.name,
    enabled: workflow.enabledHours[1] === Number.POSITIVE_INFINITY,
    rule: playedRule(workflow, originMs),
  }))
}

function playedRule(workflow: Workflow, originMs: number): PlayedRule {
  const [fromHour, untilHour] = workflow.enabledHours
  const atMs = (hour: number) => originMs + hour * HOUR_MS
  return {
    entityTypes: workflow.entityTypes,
    manualOnly: workflow.manualOnly,
    trigger: workflow.trigger,
    enabledFromMs: atMs(fromHour),
    enabledUntilMs: untilHour === Number.POSITIVE_INFINITY ? null : atMs(untilHour),
    versions: workflow.versions.map(({ fromHour: hour, rule }) => ({ fromMs: atMs(hour), rule })),
  }
}
