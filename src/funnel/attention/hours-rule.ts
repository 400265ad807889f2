import { RECORDED } from '~/funnel/recorded-figures'
import { SLICE_WIDTHS } from '~/funnel/trend/slice-width'
import { sliceWords } from '~/funnel/window-words'
import { formatDuration } from '~/lib/duration'
import { formatCount } from '~/lib/number'
import { type TimeWindow, widthMs } from '~/lib/window'
import { resolveZone } from '~/lib/zone'
import type { Arrived } from './arrived'
import { businessHoursWords, fitsBusinessHours, isInBusinessHours } from './business-hours'
import { type AttentionInput, type AttentionSlice, type Finding, type Judgement, judgement, type Part } from './rule'

/** Settled, whole slices inside business hours in which nothing was received. */
export function judgeHours(input: AttentionInput, arrived: Arrived): Judgement {
  return judgement('hours', [hoursPart(input, arrived)])
}

function hoursPart(input: AttentionInput, arrived: Arrived): Part {
  const { slices, thresholds, tenantZone } = input
  const hours = thresholds.businessHours
  const notJudged = (words: string): Part => ({ result: 'not judged', words })
  if (slices.length === 0) return notJudged('The window is too short to be cut into slices.')
  const width = SLICE_WIDTHS.find(({ ms }) => slices.some((slice) => slice.uneven === null && widthMs(slice) === ms))
  if (width && !fitsBusinessHours(width.ms, hours)) {
    return notJudged(`It cannot be judged: slices of ${width.words} do not lie inside business hours.`)
  }
  // Before anything is asked of the zone, which is slow, since the slices arrive in many pieces of news.
  if (!arrived.isComplete) {
    const waitsFor = arrived.remark ?? ''
    return { result: 'waiting', words: `${waitsFor}.`, waitsFor }
  }
  const inside = slices.filter((slice) => isInBusinessHours(slice, hours, tenantZone))
  if (inside.length === 0) return notJudged('No whole slice of this window lies inside business hours.')
  const settled = inside.filter(({ result }) => result.kind !== 'loaded' || result.answer.isSettled)
  if (settled.length === 0) return notJudged('What lies inside business hours may still fill.')
  const spans = emptySpans(settled)
  if (spans.length > 0) return { result: 'found', finding: findingOf(spans, input, arrived) }
  const known = settled.filter((slice) => receivedIn(slice) !== null).length
  if (known === 0) return notJudged('What was received inside business hours is not known.')
  const all = `${formatCount(settled.length)} whole slices inside business hours`
  const which = known === settled.length ? all : `${formatCount(known)} of ${all}; the others are not known`
  return { result: 'clear', words: `Something was received in each of ${which}.` }
}

function findingOf(spans: TimeWindow[], { thresholds, tenantZone, zone, funnel }: AttentionInput, arrived: Arrived): Finding {
  const [first] = spans
  const longest = first ? sliceWords(first, zone) : ''
  const when = spans.length === 1 ? longest : `in ${formatCount(spans.length)} spans of business hours, the longest ${longest}`
  const where = zone === tenantZone ? '' : resolveZone(funnel.window.timezone).known ? ' in the tenant’s zone' : ' in UTC'
  return {
    id: 'hours',
    rule: 'hours',
    sentence: `Nothing was received ${when}; business hours are ${businessHoursWords(thresholds.businessHours)}${where}.`,
    tone: 'amber',
    slices: spans.map((span) => ({ ...span, words: formatDuration(widthMs(span)) })),
    slicesRemark: arrived.remark,
    callbacksLink: null,
    callbacksOf: 'window',
  }
}

/** Neighbouring slices without a callback as one span each, the longest first and equal ones by time. */
function emptySpans(slices: readonly AttentionSlice[]): TimeWindow[] {
  const spans: TimeWindow[] = []
  for (const slice of slices) {
    if (receivedIn(slice) !== 0) continue
    const last = spans.at(-1)
    if (last?.untilMs === slice.sinceMs) last.untilMs = slice.untilMs
    else spans.push({ sinceMs: slice.sinceMs, untilMs: slice.untilMs })
  }
  return spans.sort((a, b) => widthMs(b) - widthMs(a) || a.sinceMs - b.sinceMs)
}

/** Null where it is not recorded, not valid or not loaded. */
function receivedIn(slice: AttentionSlice): number | null {
  if (slice.result.kind !== 'loaded') return null
  const received = RECORDED.received.valueOf(slice.result.answer.funnel)
  return received !== null && received >= 0 ? received : null
}
