import type { Funnel } from '~/api/contract/funnel'
import { callbacksLink } from '~/funnel/callbacks-link'
import { COMPUTED } from '~/funnel/computed-figures'
import { RECORDED } from '~/funnel/recorded-figures'
import { formatCount, formatDecimal, formatPct } from '~/lib/number'
import type { Arrived } from './arrived'
import { isAtLeast, judgedNumber } from './judged-number'
import { noPreviousPart } from './no-previous'
import { type AttentionInput, type Judgement, judgement, type Part } from './rule'
import { judgeSlices } from './slice-part'

/** A share of fewer callbacks says little. */
export const LEAST_RECEIVED = 20

/** The filtered share against the previous window's, and each slice's against the whole window's. */
export function judgeFiltered(input: AttentionInput, arrived: Arrived): Judgement {
  const share = filteredShare(input.funnel)
  if ('why' in share) return judgement('filtered', [{ result: 'not judged', words: `This window’s share: ${share.why}.` }])
  return judgement('filtered', [againstPrevious(input, share.value), ...slicesAgainstWhole(input, arrived, share.value)])
}

function againstPrevious(input: AttentionInput, nowPct: number): Part {
  const { window, previous, thresholds } = input
  const least = thresholds.filteredRisePoints
  if (!previous) return noPreviousPart(input)
  const before = filteredShare(previous)
  if ('why' in before) return { result: 'not judged', words: `The previous window’s share: ${before.why}.` }
  const fewest = Math.min(...[input.funnel, previous].map((each) => RECORDED.received.valueOf(each) ?? 0))
  if (fewest < LEAST_RECEIVED) {
    return { result: 'not judged', words: `Too few callbacks for a share to say much: ${formatCount(fewest)} in one of the two windows.` }
  }
  const rise = nowPct - before.value
  if (!isAtLeast(rise, least)) {
    const change = `It was ${formatPct(nowPct)}, and ${formatPct(before.value)} in the previous window`
    return { result: 'clear', words: `${change}; ${points(least)} more would need a look.` }
  }
  const finding = {
    id: 'filtered',
    rule: 'filtered',
    sentence:
      `The filtered share was ${formatPct(nowPct)} of what was received, ${points(rise)} above the previous window’s ` +
      `${formatPct(before.value)}; ${points(least)} or more needs a look.`,
    tone: 'amber',
    slices: [],
    slicesRemark: null,
    callbacksLink: callbacksLink(window, { filteredOut: true }),
    callbacksOf: 'window',
  } as const
  return { result: 'found', finding }
}

function slicesAgainstWhole({ window, thresholds }: AttentionInput, arrived: Arrived, wholePct: number): Part[] {
  const least = thresholds.filteredRisePoints
  const look = (slice: Funnel) => {
    const received = RECORDED.received.valueOf(slice) ?? 0
    const share = received < LEAST_RECEIVED ? null : COMPUTED.filteredShare.valueOf(slice)
    if (share === null || !isAtLeast(share - wholePct, least)) return null
    return { size: share, words: `${formatPct(share)} of ${formatCount(received)}` }
  }
  const would = `was ${points(least)} above the whole window’s ${formatPct(wholePct)}`
  return judgeSlices(arrived, look, would, (slices, where) => ({
    id: 'filtered-slices',
    rule: 'filtered',
    sentence: `${where} the filtered share was ${points(least)} or more above the whole window’s ${formatPct(wholePct)}.`,
    tone: 'amber',
    slices,
    slicesRemark: arrived.remark,
    callbacksLink: callbacksLink(slices[0] ?? window, { filteredOut: true }),
    callbacksOf: 'worst slice',
  }))
}

/** In percent of what was received, or why there is none. */
function filteredShare(funnel: Funnel): { value: number } | { why: string } {
  const received = judgedNumber(RECORDED.received, funnel)
  if ('why' in received) return { why: `what was received is ${received.why}` }
  if (received.value === 0) return { why: 'nothing was received' }
  const filtered = judgedNumber(RECORDED.filteredOut, funnel)
  if ('why' in filtered) return { why: `what was filtered is ${filtered.why}` }
  return { value: COMPUTED.filteredShare.valueOf(funnel) ?? 0 }
}

function points(value: number): string {
  const size = formatDecimal(value)
  return `${size} ${size === '1' ? 'point' : 'points'}`
}
