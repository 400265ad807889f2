import { and, is, isNot, noneOf, oneOf, or, rule } from '../rule.ts'
import { customerReplied, type TargetChange, type Workflow, workflow } from '../workflow.ts'

const technicianReplied: TargetChange[] = [{ changeType: 'TECHNICIAN_REPLIED_TO_CUSTOMER' }]
const timeEntered: TargetChange[] = [{ changeType: 'TIME_ENTRY_CREATED' }]
const noteAdded: TargetChange[] = [{ changeType: 'NOTE_ADDED' }]

/** What people write on a ticket. */
export const CONVERSATION: readonly Workflow[] = [
  workflow({
    id: 401,
    name: 'Customer reply - reopen and route',
    on: customerReplied,
    rule: and(oneOf('status', ['Waiting Customer', 'Complete'])),
    work: { medianSeconds: 19, edits: { status: 'Reopened' } },
  }),
  workflow({
    id: 402,
    name: 'Customer reply - check the tone',
    on: customerReplied,
    rule: and(isNot('status', 'Complete'), rule('queueID', 'notIn', ['Monitoring Alerts', 'Projects'])),
    cooldownMinutes: 180,
    work: { medianSeconds: 14, psaCalls: [1, 3] },
  }),
  workflow({
    id: 403,
    name: 'Customer reply - close on a thank-you',
    on: customerReplied,
    rule: and(oneOf('status', ['Complete', 'Waiting Customer']), rule('last_note_length', '<', 80)),
    indexed: false,
    work: { medianSeconds: 16, edits: { status: 'Complete' } },
  }),
  workflow({
    id: 404,
    name: 'Technician reply - review the wording',
    on: technicianReplied,
    rule: and(oneOf('queueID', ['Service Desk L1', 'Service Desk L2']), rule('last_note_length', '>', '60')),
    work: { medianSeconds: 13 },
  }),
  workflow({
    id: 405,
    name: 'Technician reply - set Waiting Customer',
    on: technicianReplied,
    rule: and(oneOf('status', ['New', 'In Progress', 'Customer Replied'])),
    work: { medianSeconds: 7, psaCalls: [1, 2], edits: { status: 'Waiting Customer' } },
  }),
  workflow({
    id: 406,
    name: 'Time entry - check the summary',
    on: timeEntered,
    rule: and(rule('hoursWorked', '>', 0.25), isNot('companyClassification', 'Break/Fix')),
    cooldownMinutes: 60,
    work: { medianSeconds: 18 },
  }),
  workflow({
    id: 407,
    name: 'Time entry - contract overage',
    on: timeEntered,
    rule: and(oneOf('companyClassification', ['Break/Fix', 'Co-managed']), rule('hoursWorked', '>=', 2)),
    cooldownMinutes: 1440,
    work: { medianSeconds: 10 },
  }),
  workflow({
    id: 408,
    name: 'Note added - find approvals',
    on: noteAdded,
    rule: and(
      oneOf('subIssueType', ['New User', 'Install', 'Mailbox Permissions', 'Quote Request']),
      rule('last_note_length', 'between', [20, 400]),
    ),
    cooldownMinutes: 10,
    work: { medianSeconds: 16 },
  }),
  workflow({
    id: 409,
    name: 'Note added - escalation keyword',
    on: noteAdded,
    rule: or(
      rule('title', 'contains', 'outage'),
      and(oneOf('priority', ['Critical', 'High']), is('status', 'Escalated')),
      and(is('contact_is_vip', true), noneOf('status', ['Complete'])),
    ),
    cooldownMinutes: 30,
    work: { medianSeconds: 9 },
  }),
  workflow({
    id: 410,
    name: 'After triage - look up documentation',
    on: [{ changeType: 'WORKFLOW_FINISHED' }],
    rule: and(oneOf('queueID', ['Service Desk L1', 'Service Desk L2'])),
    work: { medianSeconds: 36, psaCalls: [2, 4] },
  }),
]
