import { type Company, pickCompany } from './companies.ts'
import { CONTACTS, TECHNICIANS } from './people.ts'
import type { Fields, FieldValue } from './psa-entity.ts'
import { PRIORITY_IDS, QUEUE_IDS, type Queue, type Source } from './psa-picklists.ts'
import type { Random } from './random.ts'
import { isAfterHours } from './tenant-clock.ts'
import { pickTemplate, type TicketTemplate, titleOf } from './ticket-templates.ts'

const pickSource = (random: Random): Source =>
  random.weighted([
    ['Email', 55],
    ['Phone', 18],
    ['Client Portal', 17],
    ['Teams', 8],
    ['Walk-in', 2],
  ])

/**
 * Connectors, imports and people do not all write a value the same way, and rules compare exactly. These are
 * the near misses that a technician cannot see at a glance.
 */
function asSomebodyWroteIt(random: Random, value: string): string {
  return random.weighted<(text: string) => string>([
    [(text) => text, 94],
    [(text) => text.toLowerCase(), 2],
    [(text) => `${text} `, 2],
    [(text) => text.replace(' ', '\u00a0'), 1],
    [(text) => text.replace(' ', '  '), 1],
  ])(value)
}

/** Tickets made through the PSA's API keep the id of a picklist value until somebody saves them. */
function labelOrId(random: Random, label: string, id: number): FieldValue {
  return random.weighted<FieldValue>([
    [label, 96],
    [id, 3],
    [String(id), 1],
  ])
}

function companyName(random: Random, company: Company): string {
  return random.chance(0.02) ? asSomebodyWroteIt(random, `${company.name} `) : company.name
}

const COMPLAINTS = [
  'It started this morning and happens every time I sign in.',
  'This is urgent, we have a client waiting.',
  'Not urgent, whenever somebody has a minute.',
  'I tried a restart. It did not help.',
  'See the screenshot. <img src="cid:image001.png"> It says "Access is denied".',
  'Same thing as last month, please check the notes on the old ticket.',
] as const

function description(random: Random, template: TicketTemplate, contact: string): string {
  if (template.source === 'Monitoring Alert')
    return `Raised by monitoring.\nCheck: ${template.subIssueType}\nThreshold exceeded.`
  const lines = Array.from({ length: random.whole(1, 3) }, () => random.pick(COMPLAINTS))
  return `Hi team,\n${lines.join('\n')}\nThanks,\n${contact}`
}

export type NewTicket = { template: TicketTemplate; fields: Fields; deskQueue: Queue }

/** A ticket as it is saved first. `template` is given where an incident makes many of one kind. */
export function newTicket(
  random: Random,
  createdAtMs: number,
  template: TicketTemplate = pickTemplate(random),
): NewTicket {
  const company = pickCompany(random)
  const contact = random.pick(CONTACTS)
  const source = template.source ?? pickSource(random)
  const byPerson = source !== 'Monitoring Alert'
  const queue = byPerson && random.chance(0.55) ? 'Triage' : template.queue
  const priority = random.weighted(template.priorities)
  const contactId = 30000 + random.whole(100, 999)
  const byApi = source === 'Client Portal' || source === 'Teams'
  const fields: Fields = {
    title: titleOf(template, contact, company.name, random),
    description: description(random, template, contact),
    status: 'New',
    queueID: byApi ? labelOrId(random, queue, QUEUE_IDS[queue]) : queue,
    priority: byApi ? labelOrId(random, priority, PRIORITY_IDS[priority]) : priority,
    source: byPerson ? asSomebodyWroteIt(random, source) : source,
    ticketCategory: byPerson ? 'Standard' : 'RMM Alert',
    ticketType:
      template.issueType === 'Security' || template.issueType === 'Monitoring'
        ? 'Incident'
        : 'Service Request',
    issueType: template.issueType,
    subIssueType: asSomebodyWroteIt(random, template.subIssueType),
    companyID: companyName(random, company),
    companyClassification: company.companyClass,
    createdByContactID: byPerson ? (random.chance(0.9) ? String(contactId) : contactId) : null,
    contact_is_vip: random.chance(0.07),
    creatorResourceID: source === 'Phone' || source === 'Walk-in' ? random.pick(TECHNICIANS) : null,
    assignedResourceID: null,
    hoursWorked: 0,
    last_note_length: 0,
    created_after_hours: isAfterHours(createdAtMs),
  }
  return { template, fields, deskQueue: template.queue }
}
