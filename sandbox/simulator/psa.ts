import type { Incidents } from './incidents.ts'
import type { Author, Life, LifeStep } from './life-step.ts'
import { otherFields, otherLife, otherNumber, pickOtherType } from './other-life.ts'
import { TECHNICIANS } from './people.ts'
import { applyChanges, type Fields, type PsaEntity } from './psa-entity.ts'
import type { PsaEvent } from './psa-event.ts'
import { Random } from './random.ts'
import { HOUR_MS, humanLoad, localHour, MINUTE_MS } from './tenant-clock.ts'
import { newTicket } from './ticket-fields.ts'
import { ticketLife } from './ticket-life.ts'
import { DEVICE_OFFLINE, type TicketTemplate } from './ticket-templates.ts'
import type { Timeline } from './timeline.ts'

export type PsaOptions = {
  timeline: Timeline
  incidents: Incidents
  seed: string
  /** 1 is a tenant of some 20,000 callbacks a week. */
  scale: number
  onEvent: (event: PsaEvent) => void
}

/** The PSA of the tenant: what people and monitoring do in it, hour by hour, and what Neo writes back. */
export class Psa {
  private readonly options: PsaOptions
  private readonly openTickets = new Set<PsaEntity>()
  private readonly ticketsOfDate = new Map<string, number>()
  private lastTicketId = 184_200
  private lastOtherId = 51_000

  constructor(options: PsaOptions) {
    this.options = options
  }

  /** Plans the hour that begins then, and at its end the next one, without end. */
  planHours(hourMs: number): void {
    const { seed, scale, timeline } = this.options
    const random = new Random(seed, 'hour', hourMs)
    const load = humanLoad(hourMs)
    const arrivals = (mean: number, arrive: (atMs: number) => void) => {
      for (let left = random.poisson(mean); left > 0; left -= 1)
        timeline.schedule(hourMs + random.next() * HOUR_MS, arrive)
    }
    arrivals(scale * (load * 34 + 3), (atMs) => this.openTicket(atMs))
    arrivals(scale * (load * 26 + 1.5), (atMs) => this.beginOther(atMs))
    for (let atMs = hourMs; atMs < hourMs + HOUR_MS; atMs += MINUTE_MS) this.planIncidents(atMs, random)
    timeline.schedule(hourMs + HOUR_MS, (nextMs) => this.planHours(nextMs))
  }

  /** Makes the change then, and reports it as the PSA does. Nothing is reported where nothing changes. */
  edit(entity: PsaEntity, changes: Fields, author: Author, atMs: number): void {
    this.options.timeline.schedule(atMs, () =>
      this.perform(entity, { atMs, changeType: 'UPDATE', author, changes }),
    )
  }

  private planIncidents(atMs: number, random: Random): void {
    const { incidents, scale, timeline } = this.options
    if (incidents.is('alert-storm', atMs)) {
      for (let left = random.poisson(24 * scale); left > 0; left -= 1) {
        timeline.schedule(atMs + random.next() * MINUTE_MS, (thenMs) =>
          this.openTicket(thenMs, DEVICE_OFFLINE),
        )
      }
    }
    if (incidents.is('bulk-edit', atMs)) {
      const assignedResourceID = random.pick(TECHNICIANS)
      timeline.schedule(atMs, () => this.editInBulk(atMs, { assignedResourceID }))
    }
  }

  /** Somebody marks a page of open tickets and reassigns them all. */
  private editInBulk(atMs: number, changes: Fields): void {
    const marked = [...this.openTickets].slice(0, Math.ceil(50 * this.options.scale))
    marked.forEach((ticket, index) => this.edit(ticket, changes, 'technician', atMs + index * 700))
  }

  private openTicket(atMs: number, template?: TicketTemplate): void {
    this.lastTicketId += 1
    const random = new Random(this.options.seed, 'ticket', this.lastTicketId)
    const start = newTicket(random, atMs, template)
    const { date } = localHour(atMs)
    const ofDate = (this.ticketsOfDate.get(date) ?? 0) + 1
    this.ticketsOfDate.set(date, ofDate)
    const ticket: PsaEntity = {
      type: 'ticket',
      id: String(this.lastTicketId),
      number: `T${date}.${String(ofDate).padStart(4, '0')}`,
      createdAtMs: atMs,
      lastCustomerVisibleActivityAtMs: atMs,
      fields: start.fields,
    }
    this.openTickets.add(ticket)
    this.live(ticket, ticketLife(ticket, start, random))
  }

  private beginOther(atMs: number): void {
    this.lastOtherId += 1
    const random = new Random(this.options.seed, 'other', this.lastOtherId)
    const type = pickOtherType(random)
    const entity: PsaEntity = {
      type,
      id: String(this.lastOtherId),
      number: otherNumber(type, random),
      createdAtMs: atMs,
      lastCustomerVisibleActivityAtMs: atMs,
      fields: otherFields(type, random),
    }
    this.live(entity, otherLife(entity, random))
  }

  private live(entity: PsaEntity, life: Life): void {
    const next = life.next()
    if (next.done === true) return
    this.options.timeline.schedule(next.value.atMs, () => {
      this.perform(entity, next.value)
      this.live(entity, life)
    })
  }

  private perform(entity: PsaEntity, step: LifeStep): void {
    const trail = step.changes === undefined ? [] : applyChanges(entity, step.changes)
    if (step.changeType === 'UPDATE' && trail.length === 0) return
    if (entity.type === 'ticket') {
      if (entity.fields['status'] === 'Complete' || step.changeType === 'DELETE')
        this.openTickets.delete(entity)
      else this.openTickets.add(entity)
    }
    const { changeType, author, withoutTrail = false, workflowId = null } = step
    const told = changeType === 'UPDATE' && !withoutTrail ? trail : null
    this.options.onEvent({ entity, changeType, author, atMs: Math.round(step.atMs), trail: told, workflowId })
  }
}
