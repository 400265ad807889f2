import { callbacksLink } from '~/funnel/callbacks-link'
import { RECORDED } from '~/funnel/recorded-figures'
import { formatSeconds } from '~/lib/duration'
import { type Arrived, type Look, slicesBehind } from './arrived'
import { isAbove, judgedNumber } from './judged-number'
import { type AttentionInput, type Finding, type Judgement, judgement } from './rule'
import { judgeSlices } from './slice-part'

/** The delivery p95 of the whole window, and where that is in order, each slice's own. */
export function judgeDelivery({ funnel, window, thresholds }: AttentionInput, arrived: Arrived): Judgement {
  const limit = thresholds.deliveryP95Seconds
  const delivery = judgedNumber(RECORDED.deliveryP95, funnel)
  if ('why' in delivery) return judgement('delivery', [{ result: 'not judged', words: `The delivery p95: ${delivery.why}.` }])
  const look: Look = (slice) => {
    const size = RECORDED.deliveryP95.valueOf(slice)
    return size !== null && isAbove(size, limit) ? { size, words: formatSeconds(size) } : null
  }
  const finding = { rule: 'delivery', tone: 'amber' } as const
  const most = limit === 0 ? '0 s' : formatSeconds(limit)
  if (isAbove(delivery.value, limit)) {
    const found: Finding = {
      ...finding,
      id: 'delivery',
      sentence: `95% of the callbacks arrived within ${formatSeconds(delivery.value)}; more than ${most} needs a look.`,
      ...slicesBehind(arrived, look),
      callbacksLink: callbacksLink(window),
      callbacksOf: 'window',
    }
    return judgement('delivery', [{ result: 'found', finding: found }])
  }
  const inAll = `95% of the callbacks arrived within ${formatSeconds(delivery.value)}`
  return judgement('delivery', [
    { result: 'clear', words: `${inAll}; more than ${most} would need a look.` },
    ...judgeSlices(arrived, look, `had a p95 of more than ${most}`, (slices, where) => ({
      ...finding,
      id: 'delivery-slices',
      sentence: `${where} the delivery p95 was more than ${most}; it is ${formatSeconds(delivery.value)} over the whole window.`,
      slices,
      slicesRemark: arrived.remark,
      callbacksLink: callbacksLink(slices[0] ?? window),
      callbacksOf: 'worst slice',
    })),
  ])
}
