import type { Funnel } from '~/api/contract/funnel'
import { type Figure, sourceText } from '~/funnel/figure'
import { RECORDED } from '~/funnel/recorded-figures'
import { kindOf } from './figure-pair'

const SHARE_OF_COUNT = 0.2
const SHARE_OF_RATE = 0.2
const SHARE_OF_TIME = 0.25
const POINTS = 5
const SECONDS = 1
const BEHIND_A_RATIO = 50
/** Of fewer, a p95 is just the longest. */
const BEHIND_A_P95 = 20
/** Chance alone goes further than this three times in a thousand. */
const DEVIATIONS = 3

/** The rule in words, with its numbers, for the panel's footnote. */
export const NOTABLE_RULE =
  `Notable is a count that differs by at least a fifth and by more than chance makes of counts that size (${DEVIATIONS} × √ of both together); ` +
  `a share by at least ${POINTS} points, or a figure “per” something by a fifth, with at least ${BEHIND_A_RATIO} behind each and beyond ${DEVIATIONS} standard errors; ` +
  `a time by at least a quarter and ${SECONDS} s, a p95 of at least ${BEHIND_A_P95}. Counts of windows of unlike length are not compared. ` +
  'The largest factor comes first. What caused a change is not recorded, and more is not worse.'

type Values = { now: number; before: number }

/** Whether a figure differs enough between two answers to be told. Both values are recorded and not negative. */
export function isNotable(figure: Figure, values: Values, now: Funnel, before: Funnel): boolean {
  const difference = Math.abs(values.now - values.before)
  const behind = behindOf(figure)
  const [behindNow, behindBefore] = [behind?.valueOf(now) ?? 0, behind?.valueOf(before) ?? 0]
  const least = Math.min(behindNow, behindBefore)
  switch (kindOf(figure.unit)) {
    case 'count':
      return reaches(difference, SHARE_OF_COUNT * values.before) && difference > DEVIATIONS * Math.sqrt(values.now + values.before)
    case 'time':
      return reaches(difference, SHARE_OF_TIME * values.before) && reaches(difference, SECONDS) && (behind === null || least >= BEHIND_A_P95)
    case 'share': {
      // More may be filtered out than was received, at the edges of a window: then there is no chance to reckon with.
      const part = Math.min(1, (values.now * behindNow + values.before * behindBefore) / (behindNow + behindBefore) / 100)
      const error = 100 * Math.sqrt(part * (1 - part) * (1 / behindNow + 1 / behindBefore))
      return least >= BEHIND_A_RATIO && reaches(difference, POINTS) && difference > DEVIATIONS * error
    }
    case 'rate': {
      const error = Math.sqrt(varianceOfRate(values.now, behindNow) + varianceOfRate(values.before, behindBefore))
      return least >= BEHIND_A_RATIO && reaches(difference, SHARE_OF_RATE * values.before) && difference > DEVIATIONS * error
    }
  }
}

/** At least, but for what the last bits of a quotient lose. */
function reaches(difference: number, least: number): boolean {
  return difference >= least * (1 - 1e-9)
}

/** Of a quotient of two counts, where `by` is the divisor and each varies by its own root. */
function varianceOfRate(rate: number, by: number): number {
  return rate / by + rate ** 2 / by
}

/** How often the API says that something was measured is not recorded everywhere; then the count nearest to it stands in. */
const MEASURED_ON: Readonly<Record<string, Figure>> = {
  [RECORDED.deliveryP95.id]: RECORDED.received,
  [RECORDED.capWaitP95.id]: RECORDED.events,
  [RECORDED.totalP95.id]: RECORDED.events,
  [RECORDED.sleepP95.id]: RECORDED.events,
  [RECORDED.workP95.id]: RECORDED.events,
  [RECORDED.usefulRatio.id]: RECORDED.events,
  [RECORDED.psaWaitP95.id]: RECORDED.psaCalls,
}

/** The count behind a ratio or a percentile; null for what needs none. */
function behindOf(figure: Figure): Figure | null {
  const { source } = figure
  if (source.kind === 'field') return MEASURED_ON[figure.id] ?? null
  return Object.values<Figure>(RECORDED).find((recorded) => sourceText(recorded) === source.by) ?? null
}
