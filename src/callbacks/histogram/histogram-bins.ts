import type { CallbackRows } from '~/api/columns/callback-rows'
import { OUTCOMES, type Outcome } from '~/audit/outcome'
import { summariesOf } from '~/store/row-summary'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const STEPS_MS = [
  MINUTE_MS,
  2 * MINUTE_MS,
  5 * MINUTE_MS,
  10 * MINUTE_MS,
  15 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
]
const BINS_AT_MOST = 100

export type Bin = { sinceMs: number; untilMs: number; total: number; byOutcome: Record<Outcome, number> }

export type Histogram = {
  stepMs: number
  bins: readonly Bin[]
  /** The highest bin, for the scale. */
  highest: number
}

function noCounts(): Record<Outcome, number> {
  return { started: 0, 'nothing-started': 0, failed: 0, skipped: 0, 'in-progress': 0, unknown: 0 }
}

/** The smallest round step that cuts the span into at most a hundred bins; whole days where even 24 hours are too small. */
export function stepFor(spanMs: number): number {
  const day = 24 * HOUR_MS
  return STEPS_MS.find((step) => spanMs / step <= BINS_AT_MOST) ?? Math.ceil(spanMs / BINS_AT_MOST / day) * day
}

/**
 * Rows counted by the time they were created in the PSA, one bin a round step, in order and without gaps. `asked` is the
 * window that was asked for, where one was; a row outside it (it was received late) widens the picture rather than being
 * dropped. `zoneOffsetMs` is added before rounding, so that a day begins at midnight of the zone on the screen.
 */
export function histogramOf(
  { columns, order }: CallbackRows,
  asked: { sinceMs: number | null; untilMs: number | null },
  zoneOffsetMs: number,
): Histogram | null {
  let fromMs = asked.sinceMs ?? Infinity
  let toMs = asked.untilMs ?? -Infinity
  for (const row of order) {
    const createdMs = columns.createdMs[row] ?? 0
    if (createdMs < fromMs) fromMs = createdMs
    if (createdMs >= toMs) toMs = createdMs + 1
  }
  if (!Number.isFinite(fromMs) || !Number.isFinite(toMs) || toMs <= fromMs) return null

  const stepMs = stepFor(toMs - fromMs)
  const roundDown = (ms: number) => Math.floor((ms + zoneOffsetMs) / stepMs) * stepMs - zoneOffsetMs
  const firstMs = roundDown(fromMs)
  const count = Math.ceil((toMs - firstMs) / stepMs)
  const outcomes = summariesOf(columns).outcomes.values
  const counts = new Uint32Array(count * OUTCOMES.length)
  for (const row of order) {
    const bin = Math.floor(((columns.createdMs[row] ?? 0) - firstMs) / stepMs)
    const place = bin * OUTCOMES.length + (outcomes[row] ?? 0)
    counts[place] = (counts[place] ?? 0) + 1
  }
  const bins = Array.from({ length: count }, (_, index): Bin => {
    const byOutcome = noCounts()
    let total = 0
    for (const [place, { id }] of OUTCOMES.entries()) {
      byOutcome[id] = counts[index * OUTCOMES.length + place] ?? 0
      total += byOutcome[id]
    }
    return { sinceMs: firstMs + index * stepMs, untilMs: firstMs + (index + 1) * stepMs, total, byOutcome }
  })
  return { stepMs, bins, highest: Math.max(0, ...bins.map(({ total }) => total)) }
}

/** The outcomes that occur at all, in the order in which they are stacked. */
export function outcomesIn(histogram: Histogram): { outcome: Outcome; count: number }[] {
  return OUTCOMES.map(({ id }) => ({
    outcome: id,
    count: histogram.bins.reduce((sum, bin) => sum + bin.byOutcome[id], 0),
  })).filter(({ count }) => count > 0)
}
