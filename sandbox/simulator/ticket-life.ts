import type { Life, LifeStep } from './life-step.ts'
import { TECHNICIANS } from './people.ts'
import type { Fields, PsaEntity } from './psa-entity.ts'
import type { Random } from './random.ts'
import { MINUTE_MS, SECOND_MS, workingTime } from './tenant-clock.ts'
import type { NewTicket } from './ticket-fields.ts'
import { MANUAL_WORKFLOW_IDS } from './workflows/manual.ts'

const MISSING_TRAILS = 0.03
const PICKED_UP_BY_HAND = 0.04

/** All that people and the monitoring do to a ticket, from its creation on. */
export function* ticketLife(ticket: PsaEntity, start: NewTicket, random: Random): Life {
  const { fields } = ticket
  const byPerson = fields['ticketCategory'] === 'Standard'
  const isDone = () => fields['status'] === 'Complete'
  let atMs = ticket.createdAtMs
  const wait = (minutes: number) => (atMs += minutes * MINUTE_MS)
  const waitForWork = (minutes: number) => (atMs = workingTime(wait(minutes), random.next()))
  const update = (author: LifeStep['author'], changes: Fields): LifeStep => ({
    atMs,
    changeType: 'UPDATE',
    author,
    changes,
    withoutTrail: random.chance(MISSING_TRAILS),
  })
  const workedFor = (hours: number) => Math.round(((Number(fields['hoursWorked']) || 0) + hours) * 100) / 100

  yield { atMs, changeType: 'CREATE', author: byPerson ? 'customer' : 'psa' }

  if (!byPerson && random.chance(0.55)) {
    wait(1 + random.exponential(25))
    if (random.chance(0.5))
      yield {
        atMs,
        changeType: 'NOTE_ADDED',
        author: 'psa',
        changes: { last_note_length: random.whole(40, 200) },
      }
    atMs += 2 * SECOND_MS
    yield update('psa', { status: 'Complete' })
    return
  }

  waitForWork(2 + random.exponential(14))
  if (isDone()) return
  yield update('technician', {
    queueID: start.deskQueue,
    assignedResourceID: random.pick(TECHNICIANS),
    status: 'In Progress',
    ...(random.chance(0.06) ? { priority: 'Critical' } : {}),
  })

  const rounds = Math.max(byPerson ? 1 : 0, random.poisson(start.template.rounds))
  for (let round = 0; round < rounds && !isDone(); round += 1) {
    yield* correspondence(ticket, random, { waitForWork, now: () => atMs, update, workedFor })
    if (random.chance(0.3)) {
      waitForWork(random.exponential(40))
      const length = Math.round(random.lognormal(180, 0.8))
      yield { atMs, changeType: 'NOTE_ADDED', author: 'technician', changes: { last_note_length: length } }
    }
    if (random.chance(PICKED_UP_BY_HAND)) {
      waitForWork(random.exponential(10))
      yield {
        atMs,
        changeType: 'MANUAL_ONLY',
        author: 'technician',
        workflowId: random.pick(MANUAL_WORKFLOW_IDS),
      }
    }
    if (random.chance(0.16)) {
      waitForWork(random.exponential(60))
      yield update('technician', random.pick(turns(random)))
    }
  }

  waitForWork(random.lognormal(50, 1))
  const hoursWorked = workedFor(random.lognormal(0.35, 0.7))
  yield { atMs, changeType: 'TIME_ENTRY_CREATED', author: 'technician', changes: { hoursWorked } }
  wait(1)
  yield update('technician', { status: 'Complete' })
  if (byPerson && random.chance(0.12)) {
    wait(1 + random.exponential(90))
    yield {
      atMs,
      changeType: 'CUSTOMER_REPLIED',
      author: 'customer',
      changes: { last_note_length: random.whole(8, 70) },
    }
    // Neo reopens it for that, and somebody completes it once more.
    waitForWork(20 + random.exponential(60))
    yield update('technician', { status: 'Complete' })
  }
  if (random.chance(0.02)) {
    wait(random.exponential(120))
    yield { atMs, changeType: 'DELETE', author: 'technician' }
  }
}

type Desk = {
  waitForWork: (minutes: number) => number
  now: () => number
  update: (author: LifeStep['author'], changes: Fields) => LifeStep
  workedFor: (hours: number) => number
}

/** The technician writes, notes the time, and mostly the customer answers. */
function* correspondence(ticket: PsaEntity, random: Random, desk: Desk): Life {
  desk.waitForWork(random.lognormal(28, 0.9))
  const written = Math.round(random.lognormal(220, 0.7))
  yield {
    atMs: desk.now(),
    changeType: 'TECHNICIAN_REPLIED_TO_CUSTOMER',
    author: 'technician',
    changes: { last_note_length: written },
  }
  ticket.lastCustomerVisibleActivityAtMs = desk.now()
  yield { ...desk.update('technician', { status: 'Waiting Customer' }), atMs: desk.now() + 1500 }
  if (random.chance(0.5)) {
    const hoursWorked = desk.workedFor(random.lognormal(0.4, 0.6))
    const atMs = desk.now() + random.whole(2, 9) * MINUTE_MS
    yield { atMs, changeType: 'TIME_ENTRY_CREATED', author: 'technician', changes: { hoursWorked } }
  }
  if (!random.chance(0.72)) return
  desk.waitForWork(10 + random.lognormal(70, 1.1))
  const answered = Math.round(random.lognormal(120, 0.9))
  yield {
    atMs: desk.now(),
    changeType: 'CUSTOMER_REPLIED',
    author: 'customer',
    changes: { last_note_length: answered },
  }
  ticket.lastCustomerVisibleActivityAtMs = desk.now()
  if (random.chance(0.6))
    yield { atMs: desk.now() + 900, changeType: 'LAST_ACTIVITY_DATE_CHANGED', author: 'psa' }
  if (random.chance(0.7))
    yield { ...desk.update('psa', { status: 'Customer Replied' }), atMs: desk.now() + 2500 }
}

const turns = (random: Random): [Fields, ...Fields[]] => [
  { queueID: 'Service Desk L2', assignedResourceID: random.pick(TECHNICIANS) },
  { status: 'Escalated', priority: 'High' },
  { status: 'Waiting Vendor' },
  { assignedResourceID: random.pick(TECHNICIANS) },
]
