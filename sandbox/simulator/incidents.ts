import { Random } from './random.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './tenant-clock.ts'

export type IncidentKind =
  'psa-slow' | 'alert-storm' | 'webhook-lag' | 'bulk-edit' | 'psa-outage' | 'starts-fail'
export type Incident = { kind: IncidentKind; fromMs: number; untilMs: number }

/** One kind after the other, so that every week has all of them. */
const ROTATION: readonly IncidentKind[] = [
  'psa-slow',
  'alert-storm',
  'webhook-lag',
  'starts-fail',
  'psa-outage',
  'bulk-edit',
]

const MINUTES: Record<IncidentKind, readonly [shortest: number, longest: number]> = {
  'psa-slow': [25, 80],
  'alert-storm': [4, 9],
  'webhook-lag': [20, 60],
  'bulk-edit': [2, 4],
  'psa-outage': [12, 30],
  'starts-fail': [10, 25],
}

/** What goes wrong in the tenant, in office hours: one thing a day, and on many days a second. */
export class Incidents {
  private readonly days = new Map<number, readonly Incident[]>()
  private readonly seed: string
  private readonly originMs: number

  constructor(seed: string, originMs: number) {
    this.seed = seed
    this.originMs = originMs
  }

  is(kind: IncidentKind, atMs: number): boolean {
    for (const incident of this.ofDay(Math.floor((atMs - this.originMs) / DAY_MS))) {
      if (incident.kind === kind && atMs >= incident.fromMs && atMs < incident.untilMs) return true
    }
    return false
  }

  private ofDay(day: number): readonly Incident[] {
    let incidents = this.days.get(day)
    if (incidents === undefined) {
      incidents = this.drawDay(day)
      this.days.set(day, incidents)
    }
    return incidents
  }

  private drawDay(day: number): Incident[] {
    const random = new Random(this.seed, 'incidents', day)
    const turns = random.chance(0.6) ? [day, day + 2] : [day]
    return turns.flatMap((turn) => {
      const kind = ROTATION[turn % ROTATION.length]
      if (kind === undefined) return []
      const fromMs = this.originMs + day * DAY_MS + 8 * HOUR_MS + random.whole(0, 7 * 60) * MINUTE_MS
      return [{ kind, fromMs, untilMs: fromMs + random.whole(...MINUTES[kind]) * MINUTE_MS }]
    })
  }
}
