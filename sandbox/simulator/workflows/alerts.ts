import { companyNames } from '../companies.ts'
import { and, is, isNot, noneOf, not, oneOf, or, rule } from '../rule.ts'
import { created, hourOf, type Workflow, workflow } from '../workflow.ts'

const fromMonitoring = is('source', 'Monitoring Alert')

/** What monitoring raises. */
export const ALERTS: readonly Workflow[] = [
  workflow({
    id: 301,
    name: 'EDR alert - add context',
    on: created,
    rule: and(fromMonitoring, is('subIssueType', 'Endpoint Detection')),
    runOnce: true,
    work: { medianSeconds: 33 },
  }),
  workflow({
    id: 302,
    name: 'Disk space - run the clean-up script',
    on: created,
    rule: and(
      fromMonitoring,
      rule('title', 'contains', 'Disk space'),
      rule('companyClassification', 'beginsWith', 'Managed'),
      rule('title', 'doesNotContain', '-SQL'),
    ),
    runOnce: true,
    work: { medianSeconds: 210, psaCalls: [3, 6], edits: { status: 'Complete' } },
  }),
  workflow({
    id: 303,
    name: 'Stopped service - restart it',
    on: created,
    rule: and(fromMonitoring, is('subIssueType', 'Service Stopped')),
    runOnce: true,
    enabledHours: [0, hourOf(5, 16.25)],
    work: { medianSeconds: 95, edits: { status: 'Complete' } },
  }),
  workflow({
    id: 304,
    name: 'Device offline - wait and check again',
    on: created,
    rule: and(is('subIssueType', 'Device Offline'), oneOf('priority', ['Critical', 'High', 'Medium'])),
    runOnce: true,
    work: { medianSeconds: 22, psaCalls: [2, 4] },
  }),
  workflow({
    id: 305,
    name: 'Backup failure - retry the job',
    on: created,
    rule: and(
      is('issueType', 'Backup'),
      is('subIssueType', 'Backup Failure'),
      noneOf('companyID', companyNames(40, 52)),
    ),
    runOnce: true,
    work: { medianSeconds: 120 },
  }),
  workflow({
    id: 306,
    name: 'Informational alerts - close',
    on: created,
    rule: and(
      is('queueID', 'Monitoring Alerts'),
      is('priority', 'Low'),
      not(or(rule('title', 'contains', 'backup'), rule('title', 'contains', 'offline'))),
    ),
    runOnce: true,
    work: { medianSeconds: 12, psaCalls: [2, 4], edits: { status: 'Complete' } },
  }),
  workflow({
    id: 307,
    name: 'Duplicate alerts - merge',
    on: [...created, { changeType: 'NOTE_ADDED' }],
    rule: and(fromMonitoring, is('queueID', 'Monitoring Alerts')),
    cooldownMinutes: 60,
    work: { medianSeconds: 18 },
  }),
  workflow({
    id: 308,
    name: 'ISP outage - look for the same site',
    on: created,
    rule: and(is('subIssueType', 'ISP Outage'), is('priority', 'Critical')),
    work: { medianSeconds: 60 },
  }),
  workflow({
    id: 309,
    name: 'Certificate expiry - open a renewal task',
    on: created,
    rule: and(rule('title', 'beginsWith', 'SSL certificate'), rule('title', 'endsWith', '7 days')),
    runOnce: true,
    explainsShortCircuits: false,
    work: { medianSeconds: 26 },
  }),
  workflow({
    id: 310,
    name: 'Patch compliance - weekly roll-up',
    on: created,
    rule: and(is('subIssueType', 'Patching'), isNot('companyClassification', 'Break/Fix')),
    cooldownMinutes: 10080,
    work: { medianSeconds: 48 },
  }),
  workflow({
    id: 311,
    name: 'Performance alerts - ask the user first',
    on: created,
    rule: and(
      oneOf('subIssueType', ['Performance', 'Workstation']),
      or(
        fromMonitoring,
        and(is('source', 'Phone'), is('priority', 'Low')),
        rule('description', 'contains', 'slow'),
      ),
    ),
    runOnce: true,
    work: { medianSeconds: 29 },
  }),
  workflow({
    id: 312,
    name: 'Datto appliance - open a vendor case',
    on: created,
    rule: and(rule('title', 'contains', 'Datto'), is('issueType', 'Hardware')),
    runOnce: true,
    work: { medianSeconds: 40 },
  }),
]
