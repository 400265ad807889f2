import type { Funnel } from '~/api/contract/funnel'
import { type Figure, type FigureReading, readFigure, type Unit } from '~/funnel/figure'

/** One figure in two windows: two recorded values, or the reason why there is nothing to compare. */
export type FigurePair = { kind: 'compared'; now: number; before: number } | { kind: 'not-compared'; why: string }

export type FigureKind = 'count' | 'share' | 'rate' | 'time'

/** Counts of windows whose lengths differ by more say more about the lengths than about the tenant. */
const LENGTHS_DIFFER_BY = 0.05

/** Null is no zero and a negative value is no value: neither is ever compared. */
export function pairOf(figure: Figure, now: Funnel, before: Funnel): FigurePair {
  const [present, earlier] = [readFigure(figure, now), readFigure(figure, before)]
  if (present.kind !== 'recorded' || earlier.kind !== 'recorded') {
    return { kind: 'not-compared', why: lackWords(LACKS[present.kind], LACKS[earlier.kind]) }
  }
  if (kindOf(figure.unit) === 'count' && !areOfOneLength(now, before)) return { kind: 'not-compared', why: 'other length' }
  return { kind: 'compared', now: present.value ?? 0, before: earlier.value ?? 0 }
}

const LACKS = {
  recorded: null,
  'not-recorded': 'not recorded',
  'not-computed': 'nothing to divide',
  invalid: 'invalid',
} as const satisfies Record<FigureReading['kind'], string | null>

function lackWords(now: string | null, then: string | null): string {
  if (then === null) return `${now} now`
  return now === then ? `${then} then and now` : `${then} then`
}

export function kindOf(unit: Unit): FigureKind {
  if (unit === 'seconds') return 'time'
  if (unit === 'percent') return 'share'
  return unit.includes(' per ') ? 'rate' : 'count'
}

function areOfOneLength(one: Funnel, other: Funnel): boolean {
  const [a, b] = [lengthMs(one), lengthMs(other)]
  return a === null || b === null || Math.abs(a - b) <= LENGTHS_DIFFER_BY * Math.max(a, b)
}

function lengthMs({ window: { sinceMs, untilMs } }: Funnel): number | null {
  return sinceMs === null || untilMs === null || untilMs <= sinceMs ? null : untilMs - sinceMs
}
