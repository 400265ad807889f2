import { describe, expect, it } from 'vitest'
import { COMPUTED } from '~/funnel/computed-figures'
import type { Figure } from '~/funnel/figure'
import { readFunnel } from '~/funnel/funnel-fixture'
import { RECORDED } from '~/funnel/recorded-figures'
import { differenceText, factorText } from './difference-text'
import { pairOf } from './figure-pair'

function text(figure: Figure, now: number, before: number): string {
  return differenceText(figure, { kind: 'compared', now, before })
}

describe('the change in a cell', () => {
  it('of a count is its difference and its share or factor', () => {
    expect(text(RECORDED.received, 137, 100)).toBe('+37 (+37%)')
    expect(text(RECORDED.received, 412, 37)).toBe('+375 (11 ×)')
    expect(text(RECORDED.received, 3412, 3400)).toBe('+12 (+0.35%)')
    expect(text(RECORDED.received, 0, 37)).toBe('−37 (−100%)')
    expect(text(RECORDED.received, 3, 0)).toBe('none before')
    expect(text(RECORDED.received, 0, 0)).toBe('no change')
  })

  it('of a share is in points', () => {
    expect(text(COMPUTED.filteredShare, 48, 27)).toBe('+21 points')
    expect(text(COMPUTED.filteredShare, 27, 130)).toBe('−103 points')
    expect(text(COMPUTED.filteredShare, 17.49, 17.39)).toBe('+0.1 points')
    expect(text(COMPUTED.filteredShare, 0.51, 0.52)).toBe('under 0.1 points')
  })

  it('of a figure per something is its share or factor', () => {
    expect(text(COMPUTED.callsPerFinished, 3.2, 2.1)).toBe('+52%')
    expect(text(COMPUTED.callsPerFinished, 0.4, 0)).toBe('none before')
  })

  it('of a time is a time', () => {
    expect(text(RECORDED.deliveryP95, 42, 2.4)).toBe('40 s longer')
    expect(text(RECORDED.deliveryP95, 2.4, 42)).toBe('40 s shorter')
    expect(text(RECORDED.deliveryP95, 2.4, 2.4001)).toBe('no change')
  })
})

describe('a factor', () => {
  it.each([
    [412, 37, '11 times as many'],
    [200, 100, 'twice as many'],
    [230, 100, '2.3 times as many'],
    [194, 100, '+94%'],
    [38, 100, '−62%'],
  ])('of %s to %s reads %s', (now, before, words) => {
    expect(factorText(now, before, 'many')).toBe(words)
  })
})

describe('what cannot be compared', () => {
  const recorded = readFunnel()
  const missing = readFunnel({ psa_api: { calls: null, failures: null }, callbacks: { received: -4 } })
  const why = (figure: Figure, now = recorded, before = missing) => differenceText(figure, pairOf(figure, now, before))

  it('says what is lacking, and when', () => {
    expect(why(RECORDED.psaCalls)).toBe('not recorded then')
    expect(why(RECORDED.psaCalls, missing, recorded)).toBe('not recorded now')
    expect(why(RECORDED.psaCalls, missing, missing)).toBe('not recorded then and now')
    expect(why(RECORDED.received)).toBe('invalid then')
    expect(why(COMPUTED.failureShare)).toBe('nothing to divide then')
  })

  it('is a count of a window of another length', () => {
    const longer = { ...recorded, window: { ...recorded.window, sinceMs: 0 } }
    expect(why(RECORDED.psaCalls, recorded, longer)).toBe('other length')
    expect(why(RECORDED.deliveryP95, recorded, longer)).toBe('no change')
  })
})
