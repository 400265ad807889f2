import { and, is, isNot, noneOf, not, oneOf, or, rule } from '../rule.ts'
import { created, hourOf, type Workflow, workflow } from '../workflow.ts'

/** User accounts, security, software: mostly once per ticket, on its creation. */
export const ACCOUNTS: readonly Workflow[] = [
  workflow({
    id: 201,
    name: 'Password reset - self-serve reply',
    on: created,
    rule: and(
      is('issueType', 'User Account'),
      is('subIssueType', 'Password Reset'),
      oneOf('source', ['Email', 'Client Portal']),
    ),
    laterRules: [
      {
        fromHour: hourOf(6, 9.1),
        rule: and(
          is('issueType', 'User Account'),
          is('subIssueType', 'Password Reset'),
          oneOf('source', ['Email', 'Client Portal', 'Teams']),
        ),
      },
    ],
    runOnce: true,
    indexed: false,
    work: { medianSeconds: 52, psaCalls: [4, 8], edits: { status: 'Waiting Customer' } },
  }),
  workflow({
    id: 202,
    name: 'Account lockout - unlock in Entra',
    on: created,
    rule: and(
      oneOf('subIssueType', ['Account Lockout', 'MFA']),
      isNot('priority', 'Critical'),
      is('ticketType', 'Service Request'),
    ),
    runOnce: true,
    work: { medianSeconds: 64, psaCalls: [4, 10], edits: { status: 'In Progress' } },
  }),
  workflow({
    id: 203,
    name: 'New user - onboarding checklist',
    on: created,
    rule: and(
      is('issueType', 'User Account'),
      or(
        is('subIssueType', 'New User'),
        rule('title', 'contains', 'new starter'),
        rule('title', 'beginsWith', 'new hire'),
      ),
    ),
    runOnce: true,
    work: { medianSeconds: 140, psaCalls: [8, 18], edits: { ticketCategory: 'Onboarding' } },
  }),
  workflow({
    id: 204,
    name: 'Offboarding - disable and archive',
    on: created,
    rule: and(
      is('issueType', 'User Account'),
      is('subIssueType', 'Terminated User'),
      not(is('priority', 'Low')),
    ),
    runOnce: true,
    work: { medianSeconds: 160, psaCalls: [8, 16] },
  }),
  workflow({
    id: 205,
    name: 'Phishing report - analyse the message',
    on: created,
    rule: and(oneOf('queueID', ['Security', 'Triage']), is('subIssueType', 'Phishing')),
    runOnce: true,
    work: { medianSeconds: 74, psaCalls: [3, 8], edits: { queueID: 'Security' } },
  }),
  workflow({
    id: 206,
    name: 'Compromised account - isolate',
    on: [...created, { changeType: 'UPDATE', field: 'subIssueType' }],
    rule: and(
      is('issueType', 'Security'),
      or(
        is('subIssueType', 'Compromised Account'),
        and(
          is('priority', 'Critical'),
          or(rule('title', 'contains', 'malware'), rule('title', 'contains', 'ransom')),
        ),
      ),
    ),
    runOnce: true,
    work: { medianSeconds: 41, triggers: 106 },
  }),
  workflow({
    id: 207,
    name: 'Mailbox permissions - ask for approval',
    on: created,
    rule: and(is('subIssueType', 'Mailbox Permissions'), is('issueType', 'email')),
    laterRules: [
      // The first author wrote the issue type in lower case; it never held until somebody noticed.
      {
        fromHour: hourOf(5, 14),
        rule: and(is('subIssueType', 'Mailbox Permissions'), is('issueType', 'Email')),
      },
    ],
    runOnce: true,
    work: { medianSeconds: 33 },
  }),
  workflow({
    id: 208,
    name: 'Software install - check the licence',
    on: created,
    rule: and(
      is('issueType', 'Software'),
      is('subIssueType', 'Install'),
      rule('title', 'doesNotContain', 'AutoCAD'),
      rule('createdByContactID', 'notNull', ''),
    ),
    runOnce: true,
    work: { medianSeconds: 45 },
  }),
  workflow({
    id: 209,
    name: 'VIP contacts by id - white-glove reply',
    on: created,
    // Ids as numbers, while the PSA hands most of them over as text.
    rule: and(
      oneOf(
        'createdByContactID',
        Array.from({ length: 12 }, (_, index) => 30105 + index * 70),
      ),
    ),
    runOnce: true,
    work: { medianSeconds: 17 },
  }),
  workflow({
    id: 210,
    name: 'Printer - send the self-help guide',
    on: created,
    rule: and(is('subIssueType', 'Printer'), rule('source', 'in', ['Email', 'Client Portal', 'Teams'])),
    runOnce: true,
    explainsShortCircuits: false,
    work: { medianSeconds: 27, edits: { status: 'Waiting Customer' } },
  }),
  workflow({
    id: 211,
    name: 'Quote request - hand to sales',
    on: created,
    rule: and(is('subIssueType', 'Quote Request')),
    runOnce: true,
    work: { medianSeconds: 20, edits: { ticketCategory: 'Sales' } },
  }),
  workflow({
    id: 212,
    name: 'Invoice question - attach the invoice',
    on: created,
    rule: and(
      oneOf('queueID', ['Billing', 'Triage']),
      rule('title', 'contains', 'INV-'),
      noneOf('companyClassification', ['Break/Fix']),
    ),
    runOnce: true,
    work: { medianSeconds: 34 },
  }),
  workflow({
    id: 213,
    name: 'Wi-Fi and VPN - collect diagnostics',
    on: created,
    rule: and(rule('subIssueType', 'in', ['VPN', 'Wireless']), rule('priority', 'notIn', ['Low'])),
    runOnce: true,
    enabledHours: [hourOf(3, 9), Number.POSITIVE_INFINITY],
    work: { medianSeconds: 58, psaCalls: [3, 8] },
  }),
]
