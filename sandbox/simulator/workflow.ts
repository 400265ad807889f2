import type { ChangeTypeName } from '../store/stored-rows.ts'
import type { EntityType, Fields, FieldValue } from './psa-entity.ts'
import type { RuleGroup } from './rule.ts'

/** One event that starts a workflow. With a field, only an update whose audit trail shows that change. */
export type TargetChange = {
  changeType: ChangeTypeName
  field?: string
  from?: FieldValue
  to?: FieldValue
}

export type Trigger = {
  targetChanges: TargetChange[]
  runOncePerEntity: boolean
  cooldownMinutes: number
}

/** The rule as it reads from some hour of the simulation on. A null rule lets every entity through. */
type RuleVersion = { fromHour: number; rule: RuleGroup | null }

type Work = {
  medianSeconds: number
  psaCalls: readonly [fewest: number, most: number]
  /** What a useful run writes back to the entity; it comes back as Neo's own edit. */
  edits: Fields | null
  /** The workflow that its last action triggers. */
  triggers: number | null
  /** Whether other workflows may react to its end. */
  announcesEnd: boolean
}

export type Workflow = {
  id: number
  name: string
  entityTypes: readonly EntityType[]
  /** Null: it was imported without event settings. */
  trigger: Trigger | null
  manualOnly: boolean
  /** Oldest first, the first from hour 0. */
  versions: readonly [RuleVersion, ...RuleVersion[]]
  /** The hours of the simulation in which it is enabled. */
  enabledHours: readonly [from: number, until: number]
  /** Older workflows are not in the matcher's index of triggers: they are evaluated on every callback. */
  indexed: boolean
  /** Older workflows leave no structured details when they are turned down before their rule is read. */
  explainsShortCircuits: boolean
  work: Work
}

export type WorkflowSettings = {
  id: number
  name: string
  on: TargetChange[] | null
  rule?: RuleGroup | null
  laterRules?: RuleVersion[]
  entityTypes?: readonly EntityType[]
  runOnce?: boolean
  cooldownMinutes?: number
  manualOnly?: boolean
  enabledHours?: readonly [from: number, until: number]
  indexed?: boolean
  explainsShortCircuits?: boolean
  work?: Partial<Work>
}

export function workflow(settings: WorkflowSettings): Workflow {
  return {
    id: settings.id,
    name: settings.name,
    entityTypes: settings.entityTypes ?? ['ticket'],
    trigger:
      settings.on === null
        ? null
        : {
            targetChanges: settings.on,
            runOncePerEntity: settings.runOnce ?? false,
            cooldownMinutes: settings.cooldownMinutes ?? 0,
          },
    manualOnly: settings.manualOnly ?? false,
    versions: [{ fromHour: 0, rule: settings.rule ?? null }, ...(settings.laterRules ?? [])],
    enabledHours: settings.enabledHours ?? [0, Number.POSITIVE_INFINITY],
    indexed: settings.indexed ?? true,
    explainsShortCircuits: settings.explainsShortCircuits ?? true,
    work: {
      medianSeconds: 25,
      psaCalls: [2, 5],
      edits: null,
      triggers: null,
      announcesEnd: false,
      ...settings.work,
    },
  }
}

export const created: TargetChange[] = [{ changeType: 'CREATE' }]
export const updated: TargetChange[] = [{ changeType: 'UPDATE' }]
export const customerReplied: TargetChange[] = [{ changeType: 'CUSTOMER_REPLIED' }]
export const changed = (field: string): TargetChange => ({ changeType: 'UPDATE', field })
export const changedTo = (field: string, to: FieldValue): TargetChange => ({
  changeType: 'UPDATE',
  field,
  to,
})
export const changedBetween = (field: string, from: FieldValue, to: FieldValue): TargetChange => ({
  changeType: 'UPDATE',
  field,
  from,
  to,
})

/** Day 0 is the day of the origin. */
export const hourOf = (day: number, hour: number) => day * 24 + hour

export function ruleAt(played: Workflow, hour: number): RuleGroup | null {
  let rule = played.versions[0].rule
  for (const version of played.versions) if (version.fromHour <= hour) rule = version.rule
  return rule
}
