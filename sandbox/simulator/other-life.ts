import { pickCompany } from './companies.ts'
import type { Life, LifeStep } from './life-step.ts'
import { TECHNICIANS } from './people.ts'
import type { EntityType, Fields, PsaEntity } from './psa-entity.ts'
import type { Random } from './random.ts'
import { HOUR_MS } from './tenant-clock.ts'

type OtherType = Exclude<EntityType, 'ticket'>

/** Everything that is not a ticket: most of it only passes by. */
export const pickOtherType = (random: Random): OtherType =>
  random.weighted<OtherType>([
    ['time_entry', 22],
    ['note', 16],
    ['configuration', 14],
    ['scheduled_entry', 12],
    ['project_ticket', 10],
    ['task', 8],
    ['contact', 7],
    ['company', 4],
    ['contract', 3],
    ['appointment', 3],
    ['servicecall', 2],
    ['opportunity', 2],
    ['project', 2],
    ['resource', 1],
    ['contract_service', 1],
    ['company_location', 1],
    ['product', 1],
    ['audit_trail', 0.6],
    ['team', 0.4],
    ['role', 0.4],
    ['none', 0.4],
  ])

const NUMBERED: Partial<Record<OtherType, string>> = {
  project_ticket: 'P',
  task: 'P',
  project: 'PRJ',
  contract: 'C',
}

export function otherNumber(type: OtherType, random: Random): string | null {
  const prefix = NUMBERED[type]
  return prefix === undefined ? null : `${prefix}${random.whole(1000, 9999)}`
}

export function otherFields(type: OtherType, random: Random): Fields {
  const company = pickCompany(random)
  return {
    title: `${type.replaceAll('_', ' ')} for ${company.name}`,
    status: random.pick(['Active', 'New', 'In Progress', 'Complete']),
    priority: 'Medium',
    queueID: type === 'project_ticket' || type === 'task' ? 'Projects' : null,
    companyID: company.name,
    companyClassification: company.companyClass,
    assignedResourceID: random.chance(0.5) ? random.pick(TECHNICIANS) : null,
    dueDate: '2026-12-01',
    endDate: '2026-12-31',
  }
}

const LATER_CHANGES = (random: Random): [Fields, ...Fields[]] => [
  { status: 'Complete' },
  { dueDate: `2026-12-${random.whole(10, 28)}` },
  { endDate: `2027-0${random.whole(1, 9)}-30` },
  { assignedResourceID: random.pick(TECHNICIANS) },
]

export function* otherLife(entity: PsaEntity, random: Random): Life {
  const author: LifeStep['author'] = random.chance(0.6) ? 'technician' : 'psa'
  let atMs = entity.createdAtMs
  if (entity.type === 'none') {
    yield { atMs, changeType: 'ANY', author: 'psa' }
    return
  }
  if (random.chance(0.4)) yield { atMs, changeType: 'CREATE', author }
  for (let more = random.chance(0.65); more; more = random.chance(0.2)) {
    yield {
      atMs,
      changeType: 'UPDATE',
      author,
      changes: random.pick(LATER_CHANGES(random)),
      withoutTrail: random.chance(0.1),
    }
    atMs += random.exponential(3) * HOUR_MS
  }
  if (random.chance(0.06)) yield { atMs, changeType: 'DELETE', author }
}
