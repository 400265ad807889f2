import type { Workflow } from '../workflow.ts'
import { ACCOUNTS } from './accounts.ts'
import { ALERTS } from './alerts.ts'
import { CHANGES } from './changes.ts'
import { CONVERSATION } from './conversation.ts'
import { MANUAL } from './manual.ts'
import { OTHER_ENTITIES } from './other-entities.ts'
import { TRIAGE } from './triage.ts'

/** What the tenant has built, by id. */
export const WORKFLOWS: readonly Workflow[] = [
  ...TRIAGE,
  ...ACCOUNTS,
  ...ALERTS,
  ...CONVERSATION,
  ...MANUAL,
  ...CHANGES,
  ...OTHER_ENTITIES,
].sort((one, other) => one.id - other.id)
