import { describe, expect, it } from 'vitest'
import { COMPUTED } from './computed-figures'
import { readFigure, sourceText } from './figure'
import { readFunnel } from './funnel-fixture'
import { RECORDED } from './recorded-figures'
import { allFigures } from './stage'

describe('reading a figure', () => {
  it('shows a zero as a zero and a null as not recorded', () => {
    const funnel = readFunnel({ psa_api: { failures: 0, p95_wait_seconds: null }, concurrency_cap: { p95_wait_seconds: 0 } })
    expect(readFigure(RECORDED.psaFailures, funnel)).toMatchObject({ kind: 'recorded', text: '0' })
    expect(readFigure(RECORDED.capWaitP95, funnel)).toMatchObject({ kind: 'recorded', text: '0 s' })
    expect(readFigure(RECORDED.psaWaitP95, funnel)).toMatchObject({ kind: 'not-recorded', remark: 'not recorded' })
  })

  it('shows a negative value as it came and calls it invalid', () => {
    const funnel = readFunnel({ callbacks: { received: -4, webhook_delivery_p95_seconds: -1.5 } })
    expect(readFigure(RECORDED.received, funnel)).toMatchObject({ kind: 'invalid', text: '-4' })
    expect(readFigure(RECORDED.deliveryP95, funnel)).toMatchObject({ kind: 'invalid', text: '-1.5 s' })
  })

  it('does not clamp the API’s own ratio', () => {
    const funnel = readFunnel({ workflows_triggered: { useful_vs_evaluated_ratio_pct: 230 } })
    expect(readFigure(RECORDED.usefulRatio, funnel).text).toBe('230%')
  })

  it('computes no ratio from nothing, from null or from an invalid count', () => {
    for (const finished of [0, null, -1]) {
      const funnel = readFunnel({ workflows_triggered: { finished } })
      expect(readFigure(COMPUTED.callsPerFinished, funnel)).toMatchObject({ kind: 'not-computed', value: null })
    }
  })

  it('computes a ratio of zero where the dividend is zero', () => {
    expect(readFigure(COMPUTED.failureShare, readFunnel({ psa_api: { failures: 0 } }))).toMatchObject({ value: 0 })
  })

  it('names the fields that a ratio is made of', () => {
    expect(sourceText(COMPUTED.callsPerFinished)).toBe('psa_api.calls ÷ workflows_triggered.finished')
  })
})

describe('all figures', () => {
  it('hold every recorded and every computed one, each once', () => {
    const ids = allFigures().map(({ figure }) => figure.id)
    const expected = [...Object.values(RECORDED), ...Object.values(COMPUTED)].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(expected.toSorted())
  })
})
