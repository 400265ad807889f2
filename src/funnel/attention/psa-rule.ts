import type { Funnel } from '~/api/contract/funnel'
import { COMPUTED } from '~/funnel/computed-figures'
import { RECORDED } from '~/funnel/recorded-figures'
import { formatCount, formatPct } from '~/lib/number'
import { type Arrived, type Look, slicesBehind } from './arrived'
import { isAbove, judgedNumber } from './judged-number'
import { type AttentionInput, type Finding, type Judgement, judgement } from './rule'
import { judgeSlices } from './slice-part'

/** A share of fewer calls says little. */
export const LEAST_CALLS = 20

/** Failed PSA calls as a share of all: in the whole window, and where that is in order, in each slice. */
export function judgePsa({ funnel, thresholds }: AttentionInput, arrived: Arrived): Judgement {
  const limit = thresholds.psaFailurePct
  const calls = judgedNumber(RECORDED.psaCalls, funnel)
  if ('why' in calls) return judgement('psa', [{ result: 'not judged', words: `How many calls were made: ${calls.why}.` }])
  const failures = judgedNumber(RECORDED.psaFailures, funnel)
  if ('why' in failures) return judgement('psa', [{ result: 'not judged', words: `How many calls failed: ${failures.why}.` }])
  if (calls.value < LEAST_CALLS) {
    const made = calls.value === 1 ? '1 call was' : `${formatCount(calls.value)} calls were`
    return judgement('psa', [
      { result: 'not judged', words: `Only ${made} made; a share is judged from ${LEAST_CALLS} calls on.` },
    ])
  }
  const look: Look = (slice) => {
    const share = failureShare(slice)
    return share !== null && isAbove(share, limit) ? { size: share, words: `${failedOf(slice)} calls` } : null
  }
  const share = failureShare(funnel) ?? 0
  const inAll = `${formatPct(share)} of the calls (${failedOf(funnel)})`
  const finding = { rule: 'psa', tone: 'amber', callbacksLink: null, callbacksOf: 'window' } as const
  if (isAbove(share, limit)) {
    const sentence = `${formatPct(share)} of the PSA calls failed (${failedOf(funnel)}); more than ${formatPct(limit)} needs a look.`
    const found: Finding = { ...finding, id: 'psa', sentence, ...slicesBehind(arrived, look) }
    return judgement('psa', [{ result: 'found', finding: found }])
  }
  return judgement('psa', [
    { result: 'clear', words: `${inAll} failed; more than ${formatPct(limit)} would need a look.` },
    ...judgeSlices(arrived, look, `had more than ${formatPct(limit)} failed calls`, (slices, where) => ({
      ...finding,
      id: 'psa-slices',
      sentence: `${where} more than ${formatPct(limit)} of the PSA calls failed; ${formatPct(share)} did over the whole window.`,
      slices,
      slicesRemark: arrived.remark,
    })),
  ])
}

/** In percent, or null where it is not recorded or of too few calls. */
function failureShare(funnel: Funnel): number | null {
  return (RECORDED.psaCalls.valueOf(funnel) ?? 0) < LEAST_CALLS ? null : COMPUTED.failureShare.valueOf(funnel)
}

function failedOf(funnel: Funnel): string {
  return `${formatCount(RECORDED.psaFailures.valueOf(funnel))} of ${formatCount(RECORDED.psaCalls.valueOf(funnel))}`
}
