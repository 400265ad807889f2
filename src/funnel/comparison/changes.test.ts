import { describe, expect, it } from 'vitest'
import { readFunnel } from '~/funnel/funnel-fixture'
import { changesBetween, changeSentence } from './changes'

type Blocks = Parameters<typeof readFunnel>[0]

const BEFORE = 'in the 24 hours before'

function changedIds(now: Blocks, before: Blocks): string[] {
  return changesBetween(readFunnel(now), readFunnel(before)).map(({ figure }) => figure.id)
}

function sentences(now: Blocks, before: Blocks): string[] {
  return changesBetween(readFunnel(now), readFunnel(before)).map((change) => changeSentence(change, BEFORE))
}

describe('notable changes', () => {
  it('are none between equal answers', () => {
    expect(changedIds({}, {})).toEqual([])
  })

  it('are told the largest factor first, whatever their unit', () => {
    const now = {
      callbacks: { received: 3412, filtered_out: 1638, webhook_delivery_p95_seconds: 42 },
      psa_api: { calls: 2598, failures: 412 },
    }
    const before = {
      callbacks: { received: 3412, filtered_out: 921, webhook_delivery_p95_seconds: 2.4 },
      psa_api: { calls: 2598, failures: 37 },
    }
    expect(sentences(now, before)).toEqual([
      'Delivery, p95: 42 s, up from 2.4 s in the 24 hours before.',
      'PSA failures: 412, up from 37 in the 24 hours before (11 times as many).',
      'PSA failures: 15.9% of calls, up from 1.4% in the 24 hours before (+14.4 points).',
      'Callbacks filtered out: 1,638, up from 921 in the 24 hours before (+78%).',
      'Filtered out: 48% of received, up from 27% in the 24 hours before (+21 points).',
    ])
  })

  it('are told downwards as well', () => {
    expect(sentences({ psa_api: { failures: 0 } }, { psa_api: { failures: 37 } })).toEqual([
      'PSA failures: 0, down from 37 in the 24 hours before.',
    ])
    expect(sentences({ concurrency_cap: { max_wait_seconds: 14 } }, { concurrency_cap: { max_wait_seconds: 140 } })).toEqual([
      'Longest cap wait: 14 s, down from 2 min 20 s in the 24 hours before.',
    ])
  })

  it('do not depend on the order of the two for being found', () => {
    const [one, other] = [{ psa_api: { failures: 412 } }, { psa_api: { failures: 37 } }]
    expect(changedIds(one, other).toSorted()).toEqual(changedIds(other, one).toSorted())
  })
})

describe('a count', () => {
  const exhausted = (count: number | null) => ({ concurrency_cap: { exhausted_count: count } })

  it('is notable from a fifth on', () => {
    const entities = (count: number) => ({ callbacks: { unique_entities: count, received: null, filtered_out: null }, events_processed: { count: null } })
    expect(changedIds(entities(1200), entities(1000))).toEqual(['unique-entities'])
    expect(changedIds(entities(1199), entities(1000))).toEqual([])
    expect(changedIds(entities(800), entities(1000))).toEqual(['unique-entities'])
    expect(changedIds(entities(801), entities(1000))).toEqual([])
  })

  it('is not notable where chance makes as much', () => {
    // 3 × √(20 + 40) is 23.2.
    expect(changedIds(exhausted(40), exhausted(20))).toEqual([])
    expect(changedIds(exhausted(60), exhausted(20))).toEqual(['cap-exhausted'])
    expect(changedIds(exhausted(9), exhausted(0))).toEqual([])
    expect(changedIds(exhausted(10), exhausted(0))).toEqual(['cap-exhausted'])
  })

  it('that was zero before is told without a factor', () => {
    expect(sentences(exhausted(30), exhausted(0))).toEqual(['Times the cap was exhausted: 30, none in the 24 hours before.'])
  })

  it('is not compared between windows of unlike length', () => {
    const before = readFunnel(exhausted(0))
    const halfAsLong = { ...before, window: { ...before.window, sinceMs: (before.window.untilMs ?? 0) - 12 * 3_600_000 } }
    expect(changesBetween(readFunnel(exhausted(30)), halfAsLong)).toEqual([])
    const anHourLonger = { ...before, window: { ...before.window, sinceMs: (before.window.untilMs ?? 0) - 25 * 3_600_000 } }
    expect(changesBetween(readFunnel(exhausted(30)), anHourLonger)).toHaveLength(1)
    const unreadable = { ...before, window: { ...before.window, sinceMs: null } }
    expect(changesBetween(readFunnel(exhausted(30)), unreadable)).toHaveLength(1)
  })
})

describe('a share', () => {
  const useful = (pct: number | null, events = 5000) => ({
    workflows_triggered: { useful_vs_evaluated_ratio_pct: pct, finished: null },
    events_processed: { count: events },
  })

  it('is notable from 5 points on', () => {
    expect(changedIds(useful(30), useful(25))).toEqual(['useful-ratio'])
    expect(changedIds(useful(29.9), useful(25))).toEqual([])
  })

  it('is not notable with too little behind it', () => {
    expect(changedIds(useful(90, 49), useful(10, 49))).toEqual([])
    expect(changedIds(useful(90, 50), useful(10, 50))).toEqual(['useful-ratio'])
    expect(changedIds(useful(30, 200), useful(25, 200))).toEqual([])
  })

  it('may exceed 100%', () => {
    expect(sentences(useful(230), useful(110))).toEqual([
      'Useful vs. evaluated: 230%, up from 110% in the 24 hours before (+120 points).',
    ])
    const filtered = (count: number) => ({ callbacks: { received: 100, filtered_out: count, unique_entities: 50 } })
    expect(sentences(filtered(160), filtered(90))).toContain(
      'Filtered out: 160% of received, up from 90% in the 24 hours before (+70 points).',
    )
  })
})

describe('a figure per something', () => {
  const calls = (count: number, finished: number) => ({ psa_api: { calls: count, failures: null }, workflows_triggered: { finished } })
  const isNotable = (now: Blocks, before: Blocks) => changedIds(now, before).includes('calls-per-finished')

  it('is notable from a fifth on', () => {
    expect(isNotable(calls(12_000, 5000), calls(10_000, 5000))).toBe(true)
    expect(isNotable(calls(11_900, 5000), calls(10_000, 5000))).toBe(false)
  })

  it('is not notable with too little behind it', () => {
    expect(isNotable(calls(490, 49), calls(49, 49))).toBe(false)
    expect(isNotable(calls(75, 50), calls(50, 50))).toBe(false)
    expect(isNotable(calls(500, 50), calls(50, 50))).toBe(true)
  })

  it('is told with its factor', () => {
    expect(sentences(calls(5000, 812), calls(2500, 812))).toContain(
      'Calls per finished workflow: 6.2, up from 3.1 in the 24 hours before (twice as much).',
    )
  })
})

describe('a time', () => {
  const delivery = (seconds: number | null, received = 3412) => ({
    callbacks: { received, filtered_out: null, unique_entities: null, webhook_delivery_p95_seconds: seconds },
  })

  it('is notable from a quarter and a second on', () => {
    expect(changedIds(delivery(12.5), delivery(10))).toEqual(['delivery-p95'])
    expect(changedIds(delivery(12.4), delivery(10))).toEqual([])
    expect(changedIds(delivery(1.9), delivery(1))).toEqual([])
    expect(changedIds(delivery(2), delivery(1))).toEqual(['delivery-p95'])
  })

  it('that was zero is a time like another', () => {
    expect(sentences(delivery(12), delivery(0))).toEqual(['Delivery, p95: 12 s, up from 0 s in the 24 hours before.'])
  })

  it('is not notable as the p95 of a few', () => {
    expect(changedIds(delivery(42, 19), delivery(2, 19))).toEqual([])
    expect(changedIds(delivery(42, 20), delivery(2, 20))).toEqual(['delivery-p95'])
  })
})

describe('a value that is missing or invalid', () => {
  it.each([null, -1, -500])('(%s) is never compared, on either side', (value) => {
    const broken = {
      callbacks: { received: value, filtered_out: value, unique_entities: value, webhook_delivery_p95_seconds: value },
      concurrency_cap: { p95_wait_seconds: value, max_wait_seconds: value, exhausted_count: value },
      events_processed: {
        count: value,
        p95_total_duration_seconds: value,
        p95_configured_sleep_seconds: value,
        p95_actual_work_seconds: value,
      },
      workflows_triggered: { finished: value, useful_vs_evaluated_ratio_pct: value },
      psa_api: { calls: value, failures: value, p95_wait_seconds: value },
    }
    expect(changedIds(broken, {})).toEqual([])
    expect(changedIds({}, broken)).toEqual([])
    expect(changedIds(broken, broken)).toEqual([])
  })
})
