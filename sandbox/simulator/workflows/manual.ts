import { and, is } from '../rule.ts'
import { type Workflow, workflow } from '../workflow.ts'

/** Started by a person on a ticket, never by an event. */
export const MANUAL: readonly [Workflow, ...Workflow[]] = [
  workflow({
    id: 501,
    name: 'Draft a customer update',
    on: [{ changeType: 'MANUAL_ONLY' }],
    manualOnly: true,
    indexed: false,
    work: { medianSeconds: 30 },
  }),
  workflow({
    id: 502,
    name: 'Summarise the ticket',
    on: [{ changeType: 'MANUAL_ONLY' }],
    manualOnly: true,
    indexed: false,
    explainsShortCircuits: false,
    work: { medianSeconds: 24 },
  }),
  workflow({
    id: 503,
    name: 'Escalate to L2 with a handover note',
    on: [{ changeType: 'MANUAL_ONLY' }],
    rule: and(is('queueID', 'Service Desk L1')),
    manualOnly: true,
    work: { medianSeconds: 41, edits: { queueID: 'Service Desk L2' } },
  }),
]

const [FIRST, ...REST] = MANUAL
export const MANUAL_WORKFLOW_IDS: readonly [number, ...number[]] = [FIRST.id, ...REST.map(({ id }) => id)]
