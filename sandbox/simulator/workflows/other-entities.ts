import { and, is, isNot, or, rule } from '../rule.ts'
import { changed, created, updated, type Workflow, workflow } from '../workflow.ts'

/** Everything that is not about tickets. */
export const OTHER_ENTITIES: readonly Workflow[] = [
  workflow({
    id: 701,
    name: 'Project ticket created - tell the project manager',
    on: created,
    entityTypes: ['project_ticket', 'task'],
    indexed: false,
    explainsShortCircuits: false,
    work: { medianSeconds: 9 },
  }),
  workflow({
    id: 702,
    name: 'Project ticket slips - warn early',
    on: [changed('dueDate')],
    entityTypes: ['project_ticket'],
    rule: and(isNot('status', 'Complete')),
    work: { medianSeconds: 12 },
  }),
  workflow({
    id: 703,
    name: 'Configuration item changed - update the documentation',
    on: [...created, ...updated],
    entityTypes: ['configuration'],
    rule: or(is('status', 'Active'), rule('companyClassification', 'beginsWith', 'Managed')),
    indexed: false,
    work: { medianSeconds: 28 },
  }),
  workflow({
    id: 704,
    name: 'Contact created - reconcile licences',
    on: created,
    entityTypes: ['contact'],
    work: { medianSeconds: 31 },
  }),
  workflow({
    id: 705,
    name: 'Contract renewal - remind the account manager',
    on: [changed('endDate')],
    entityTypes: ['contract', 'contract_service'],
    rule: and(is('status', 'Active')),
    explainsShortCircuits: false,
    work: { medianSeconds: 15 },
  }),
  workflow({
    id: 706,
    name: 'Appointment moved - tell the customer',
    on: [...updated, { changeType: 'DELETE' }],
    entityTypes: ['scheduled_entry', 'appointment', 'servicecall'],
    work: { medianSeconds: 12 },
  }),
  workflow({
    id: 707,
    name: 'Opportunity won - open a project',
    on: [{ changeType: 'UPDATE', field: 'status', to: 'Complete' }],
    entityTypes: ['opportunity'],
    work: { medianSeconds: 55 },
  }),
]
