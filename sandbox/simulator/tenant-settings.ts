import type { EntityType } from './psa-entity.ts'
import type { PsaEvent } from './psa-event.ts'
import { hourOf } from './workflow.ts'

/** How many callbacks Neo works on at a time, in a tenant of some 20,000 a week. */
export const CONCURRENCY_CAP = 13

/** Until the second morning the matcher still kept the reason of a match alone, without details. */
export const DETAILS_KEPT_FROM_HOUR = hourOf(1, 9)

const SLEEP_SECONDS = 20
/** Somebody found that rules of the PSA itself had not settled after twenty seconds. */
const LATER_SLEEP = { fromHour: hourOf(5, 8), seconds: 30 }

/**
 * How long Neo waits before it looks at an entity that has just been saved. Conversation is looked at at
 * once.
 */
export function configuredSleepSeconds({ changeType, entity }: PsaEvent, hour: number): number {
  if (entity.type !== 'ticket' || (changeType !== 'CREATE' && changeType !== 'UPDATE')) return 0
  return hour >= LATER_SLEEP.fromHour ? LATER_SLEEP.seconds : SLEEP_SECONDS
}

const SUBSCRIBED: ReadonlySet<EntityType> = new Set([
  'ticket',
  'project_ticket',
  'task',
  'configuration',
  'contact',
  'contract',
  'contract_service',
  'scheduled_entry',
  'appointment',
  'servicecall',
  'opportunity',
])

/** Neo's own edits, and everything that no workflow could be about. */
export const isFilteredOut = ({ author, entity }: PsaEvent) =>
  author === 'neo' || !SUBSCRIBED.has(entity.type)
