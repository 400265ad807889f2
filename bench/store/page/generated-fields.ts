/** One field that the generated rules ask for, with every value that it may have. */
export type GeneratedField = {
  name: string
  values: readonly unknown[]
  /** How often rules ask for it, against the others. */
  weight: number
  /** Does it change in the life of a ticket? */
  moves: boolean
}

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`)
const pairs = (first: string, second: string) => {
  const seconds = second.split(' ')
  return first.split(' ').flatMap((one) => seconds.map((other) => `${one} ${other}`))
}

const COMPANIES = pairs(
  'Alder Birch Bluestone Brightwater Cedar Copper Eastgate Fairview Granite Harbour Juniper Kestrel Lakeside Maple Northwind Oakridge Pinnacle Redwood Silverline Westbrook',
  'Clinic Logistics Partners Dental Foods Insurance Motors Schools Systems Trust',
)
const PEOPLE = pairs(
  'Ada Amir Anna Ben Carla Chloe Dan Dora Elif Emma Eric Eva Felix Finn Gina Grace Hana Hugo Ida Ivan Jack Jane Jonas Julia Karim Kate Lea Leo Lina Luca Maria Max Mia Nadia Nina Noah Olga Omar Paul Petra Rosa Ruth Sam Sara Sofia Theo Tom Vera Will Zoe',
  'Abbott Baker Berger Brown Carter Clark Cole Cook Costa Cruz Davis Evans Fischer Ford Garcia Gray Green Hall Hughes Ito Jones Keller King Klein Lee Lopez Meyer Moore Novak Patel Perez Reed Rossi Silva Smith Stone Weber White Wood Young',
)

const field = (name: string, values: readonly unknown[], weight = 1, moves = false): GeneratedField => ({
  name,
  values,
  weight,
  moves,
})

/** The ticket's own words: its values are made ticket by ticket, no two of them alike. */
export const TITLE = field('title', [], 5)

/** Twenty-five fields: most from small vocabularies, a company of 200, a contact of 2,000, and the title. */
export const FIELDS: readonly GeneratedField[] = [
  TITLE,
  field('companyID', COMPANIES, 8),
  field('contactID', PEOPLE, 2),
  field('createdByContactID', PEOPLE, 1),
  field('queueID', numbered('Queue', 12), 8),
  field('status', ['New', 'In Progress', 'Waiting Customer', 'Waiting Vendor', 'Scheduled', 'Escalated', 'Complete'], 8, true),
  field('priority', ['Critical', 'High', 'Medium', 'Low', 'Planned'], 6, true),
  field('issueType', numbered('Issue type', 18), 5),
  field('subIssueType', numbered('Sub-issue', 60), 5),
  field('source', ['Email', 'Phone', 'Client Portal', 'Monitoring Alert', 'Chat', 'Walk-in', 'API', null], 4),
  field('ticketType', ['Service Request', 'Incident', 'Problem', 'Change Request', 'Alert'], 3),
  field('ticketCategory', numbered('Category', 7), 2),
  field('assignedResourceID', [null, ...PEOPLE.filter((_, index) => index % 45 === 0)], 4, true),
  field('billingCodeID', numbered('Billing code', 15)),
  field('contractID', numbered('Contract', 120)),
  field('serviceLevelAgreementID', numbered('SLA', 9), 2),
  field('companyLocationID', numbered('Location', 90)),
  field('companyClassification', ['Managed Gold', 'Managed Silver', 'Break/Fix', 'Prospect', 'Internal', 'Vendor'], 3),
  field('contact_is_vip', [false, false, false, true], 2),
  field('created_after_hours', [false, false, true], 2),
  field('hoursWorked', Array.from({ length: 60 }, (_, index) => index / 4), 2, true),
  field('last_note_length', Array.from({ length: 400 }, (_, index) => index * 3), 1, true),
  field('configurationItemID', numbered('Device', 300)),
  field('changedField', ['status', 'priority', 'queueID', 'assignedResourceID', 'dueDate', null], 5, true),
  field('tags', [[], ['vip'], ['onsite'], ['recurring'], ['vip', 'onsite'], ['security', 'recurring']], 1),
]
