import { callbacksLink } from '~/funnel/callbacks-link'
import { RECORDED } from '~/funnel/recorded-figures'
import { formatCount, formatPct } from '~/lib/number'
import { isAtLeast, judgedNumber } from './judged-number'
import { noPreviousPart } from './no-previous'
import { type AttentionInput, type Judgement, judgement } from './rule'

/** The API does not say what the ratio divides by; a ratio of a night's handful of events swings by itself. */
export const LEAST_EVENTS = 100

/** The API's own useful ratio against the previous window's. Neo does not document it, so it is only called by its name. */
export function judgeUseful(input: AttentionInput): Judgement {
  const { funnel, window, previous, thresholds } = input
  const least = thresholds.usefulFallPct
  const now = judgedNumber(RECORDED.usefulRatio, funnel)
  if ('why' in now) return judgement('useful', [{ result: 'not judged', words: `The ratio of this window: ${now.why}.` }])
  if (!previous) return judgement('useful', [noPreviousPart(input)])
  const before = judgedNumber(RECORDED.usefulRatio, previous)
  if ('why' in before) {
    return judgement('useful', [{ result: 'not judged', words: `The previous window’s ratio: ${before.why}.` }])
  }
  const fewest = Math.min(...[input.funnel, previous].map((each) => RECORDED.events.valueOf(each) ?? 0))
  if (fewest < LEAST_EVENTS) {
    const words = `Too few events for a ratio to say much: ${formatCount(fewest)} in one of the two windows, and ${LEAST_EVENTS} are needed.`
    return judgement('useful', [{ result: 'not judged', words }])
  }
  const change = `${formatPct(before.value)} in the previous window to ${formatPct(now.value)}`
  if (before.value === 0 || now.value >= before.value) {
    return judgement('useful', [{ result: 'clear', words: `It went from ${change}: no fall.` }])
  }
  const fallPct = (100 * (before.value - now.value)) / before.value
  if (!isAtLeast(fallPct, least)) {
    return judgement('useful', [
      { result: 'clear', words: `It fell by ${formatPct(fallPct)} of itself, from ${change}; ${formatPct(least)} would need a look.` },
    ])
  }
  const finding = {
    id: 'useful',
    rule: 'useful',
    sentence:
      `The useful-vs-evaluated ratio fell by ${formatPct(fallPct)} of itself, from ${change}; ${formatPct(least)} or more ` +
      'needs a look. Neo does not document what the ratio counts.',
    tone: 'amber',
    slices: [],
    slicesRemark: null,
    callbacksLink: callbacksLink(window),
    callbacksOf: 'window',
  } as const
  return judgement('useful', [{ result: 'found', finding }])
}
