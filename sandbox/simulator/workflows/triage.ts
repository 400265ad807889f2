import { companyNames } from '../companies.ts'
import { QUEUE_IDS } from '../psa-picklists.ts'
import { and, is, isEmpty, isNot, noneOf, not, oneOf, or, rule } from '../rule.ts'
import { created, hourOf, updated, type Workflow, workflow } from '../workflow.ts'

/** The customers that pay for triage, as the rule editor keeps such a list: one condition each. */
const TRIAGE_CUSTOMERS = companyNames(0, 50)

export const TRIAGE: readonly Workflow[] = [
  workflow({
    id: 101,
    name: 'Triage - classify new tickets',
    on: created,
    rule: and(
      is('queueID', 'Triage'),
      isNot('source', 'Monitoring Alert'),
      oneOf('companyID', TRIAGE_CUSTOMERS),
    ),
    runOnce: true,
    work: { medianSeconds: 38, psaCalls: [4, 9], edits: { queueID: 'Service Desk L1' }, announcesEnd: true },
  }),
  workflow({
    id: 102,
    name: 'Triage - set priority from impact',
    on: created,
    rule: and(
      oneOf('priority', ['Medium', 'Low']),
      or(
        rule('title', 'contains', 'down'),
        rule('title', 'contains', 'outage'),
        rule('description', 'contains', 'urgent'),
        and(is('companyClassification', 'Managed - Gold'), is('contact_is_vip', true)),
      ),
    ),
    runOnce: true,
    work: { edits: { priority: 'High' } },
  }),
  workflow({
    id: 103,
    name: 'Dispatch - assign a technician',
    on: [...created, ...updated],
    rule: and(
      isEmpty('assignedResourceID'),
      isNot('status', 'Complete'),
      oneOf('queueID', ['Service Desk L1', 'Service Desk L2', 'Onboarding']),
    ),
    cooldownMinutes: 30,
    indexed: false,
    work: { medianSeconds: 31, psaCalls: [4, 10], edits: { assignedResourceID: 'Avery Chen' } },
  }),
  workflow({
    id: 104,
    name: 'After hours - acknowledge',
    on: created,
    rule: and(
      is('created_after_hours', true),
      oneOf('source', ['Email', 'Client Portal', 'Teams']),
      not(or(is('queueID', 'Monitoring Alerts'), is('queueID', 'Projects'))),
    ),
    runOnce: true,
    work: { medianSeconds: 10, edits: { last_note_length: 160 } },
  }),
  workflow({
    id: 105,
    name: 'VIP - tell the service manager',
    on: [...created, { changeType: 'CUSTOMER_REPLIED' }],
    rule: and(is('contact_is_vip', true), oneOf('priority', ['Critical', 'High'])),
    cooldownMinutes: 120,
    indexed: false,
    explainsShortCircuits: false,
    work: { medianSeconds: 11, triggers: 106 },
  }),
  workflow({
    id: 106,
    name: 'Page the on-call technician',
    on: [{ changeType: 'WORKFLOW_TRIGGERED' }, { changeType: 'UPDATE', field: 'priority', to: 'Critical' }],
    rule: and(is('priority', 'Critical'), noneOf('status', ['Complete', 'Waiting Customer'])),
    cooldownMinutes: 60,
    work: { medianSeconds: 9 },
  }),
  workflow({
    id: 107,
    name: 'Gold customers - fifteen-minute watch',
    on: created,
    rule: and(
      is('companyClassification', 'Managed - Gold'),
      oneOf('priority', ['Critical', 'High']),
      isNot('source', 'Monitoring Alert'),
    ),
    laterRules: [
      {
        // Loosened while the week goes on: before it, a Medium ticket of a Gold customer is turned down.
        fromHour: hourOf(4, 10.5),
        rule: and(
          is('companyClassification', 'Managed - Gold'),
          noneOf('priority', ['Low']),
          isNot('source', 'Monitoring Alert'),
        ),
      },
    ],
    runOnce: true,
    work: { medianSeconds: 8 },
  }),
  workflow({
    id: 108,
    name: 'Intake queue by id - tag the source',
    on: created,
    // Written against the PSA's ids, while most tickets carry the label: it hardly ever holds.
    rule: and(is('queueID', QUEUE_IDS.Triage), isNot('source', 'Monitoring Alert')),
    runOnce: true,
    explainsShortCircuits: false,
    work: { medianSeconds: 7 },
  }),
  workflow({
    id: 109,
    name: 'Keep away - tickets that Neo may not touch',
    on: [{ changeType: 'ANY' }],
    rule: and(
      noneOf('companyID', companyNames(50, 51)),
      rule('queueID', 'notIn', ['Projects', 'Billing', 'Onboarding']),
      rule('title', 'doesNotBeginWith', '[Alert]'),
      rule('title', 'contains', 'server room'),
    ),
    indexed: false,
    work: { medianSeconds: 6, psaCalls: [1, 1] },
  }),
  workflow({
    id: 110,
    name: 'Stale triage - nudge the dispatcher',
    on: [{ changeType: 'LAST_ACTIVITY_DATE_CHANGED' }],
    rule: and(
      oneOf('status', ['Waiting Customer', 'Waiting Vendor', 'In Progress']),
      rule('days_since_ticket_was_created', '>', 2),
      rule('hours_since_last_customer_visible_activity', '<=', '0.5'),
    ),
    cooldownMinutes: 1440,
    explainsShortCircuits: false,
    work: { medianSeconds: 14 },
  }),
]
