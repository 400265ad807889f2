import { and, is, isNot, isNotEmpty, noneOf, oneOf, rule } from '../rule.ts'
import { changed, changedBetween, changedTo, type Workflow, workflow } from '../workflow.ts'

/** Reactions to what the PSA's audit trail says has changed. */
export const CHANGES: readonly Workflow[] = [
  workflow({
    id: 601,
    name: 'Escalated - tell the team lead',
    on: [changedTo('status', 'Escalated')],
    rule: and(isNot('queueID', 'Projects')),
    work: { medianSeconds: 8 },
  }),
  workflow({
    id: 602,
    name: 'Completed - send the survey',
    on: [changedTo('status', 'Complete')],
    rule: and(
      isNot('source', 'Monitoring Alert'),
      oneOf('companyClassification', ['Managed - Gold', 'Managed - Silver']),
      noneOf('subIssueType', ['Terminated User', 'Invoice Query']),
    ),
    runOnce: true,
    work: { medianSeconds: 15 },
  }),
  workflow({
    id: 603,
    name: 'Completed - draft a knowledge article',
    on: [changedTo('status', 'Complete')],
    rule: and(rule('hoursWorked', '>', 1), rule('issueType', 'notIn', ['Monitoring', 'Billing'])),
    runOnce: true,
    work: { medianSeconds: 88 },
  }),
  workflow({
    id: 604,
    name: 'Completed - time entry is missing',
    on: [changedTo('status', 'Complete')],
    rule: and(rule('hoursWorked', '<', 0.1), isNot('source', 'Monitoring Alert')),
    runOnce: true,
    work: { medianSeconds: 17 },
  }),
  workflow({
    id: 605,
    name: 'Reassigned - brief the new technician',
    on: [changed('assignedResourceID')],
    rule: and(
      isNotEmpty('assignedResourceID'),
      isNot('status', 'Complete'),
      noneOf('queueID', ['Monitoring Alerts', 'Projects']),
    ),
    cooldownMinutes: 15,
    work: { medianSeconds: 22 },
  }),
  workflow({
    id: 606,
    name: 'Moved to L2 - gather diagnostics',
    on: [
      changedBetween('queueID', 'Triage', 'Service Desk L2'),
      changedBetween('queueID', 'Service Desk L1', 'Service Desk L2'),
    ],
    rule: and(is('queueID', 'Service Desk L2')),
    runOnce: true,
    work: { medianSeconds: 73 },
  }),
  workflow({
    id: 607,
    name: 'Waiting for a vendor - chase daily',
    on: [changedTo('status', 'Waiting Vendor')],
    rule: and(is('status', 'Waiting Vendor')),
    cooldownMinutes: 720,
    work: { medianSeconds: 21 },
  }),
  workflow({
    id: 608,
    name: 'Response target at risk',
    on: [changedTo('status', 'Escalated')],
    // The field went away with an older integration; evaluating it is an error, not a "no".
    rule: and(isNot('priority', 'Low'), rule('slaMinutesLeft', '<', 30)),
    work: { medianSeconds: 10 },
  }),
  workflow({
    id: 609,
    name: 'Imported draft - vendor escalation',
    on: null,
    rule: and(is('status', 'Escalated')),
    indexed: false,
  }),
  workflow({
    id: 610,
    name: 'Imported draft - asset hand-over',
    on: null,
  }),
  workflow({
    id: 611,
    name: 'Ticket deleted - note it in the log',
    on: [{ changeType: 'DELETE' }],
    work: { medianSeconds: 5, psaCalls: [1, 1] },
  }),
]
