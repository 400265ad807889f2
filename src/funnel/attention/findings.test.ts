import { describe, expect, it } from 'vitest'
import { readFunnel } from '~/funnel/funnel-fixture'
import { attentionInput, CALM, DAY, slicesOf } from './attention-fixture'
import { attentionFindings, judgeRules } from './findings'
import type { AttentionInput, AttentionSlice, RuleId } from './rule'
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds'

const at = (time: string) => Date.parse(time)
const when = (time: string, one: Parameters<typeof readFunnel>[0]) => (sinceMs: number) =>
  sinceMs === at(time) ? readFunnel({ concurrency_cap: { exhausted_count: 0 }, ...one }) : CALM

function judged(rule: RuleId, changes: Partial<AttentionInput> = {}) {
  const found = judgeRules(attentionInput(changes)).find((one) => one.rule === rule)
  if (!found) throw new Error(`no rule ${rule}`)
  return found
}

const withThreshold = (changes: Partial<Thresholds>) => ({ thresholds: { ...DEFAULT_THRESHOLDS, ...changes } })
const sentences = (changes: Partial<AttentionInput>) => attentionFindings(attentionInput(changes)).map(({ sentence }) => sentence)

function answeredAs(slices: readonly AttentionSlice[], index: number, result: AttentionSlice['result']): AttentionSlice[] {
  return slices.map((slice, place) => (place === index ? { ...slice, result } : slice))
}

describe('a calm window', () => {
  it('has six rules in their order and no finding', () => {
    const all = judgeRules(attentionInput())
    expect(all.map(({ rule }) => rule)).toEqual(['cap', 'psa', 'delivery', 'hours', 'useful', 'filtered'])
    expect(all.map(({ result }) => result)).toEqual(Array.from({ length: 6 }, () => 'clear'))
    expect(attentionFindings(attentionInput())).toEqual([])
  })

  it('is judged as far as it goes where it is too short to be cut', () => {
    expect(judgeRules(attentionInput({ slices: [] })).map(({ result }) => result)).toEqual([
      'clear', 'clear', 'clear', 'not judged', 'clear', 'clear',
    ])
  })
})

describe('the concurrency cap', () => {
  const exhausted = (count: number | null) => ({ funnel: readFunnel({ concurrency_cap: { exhausted_count: count } }) })

  it('needs a look from the threshold on', () => {
    expect(judged('cap', exhausted(0)).result).toBe('clear')
    expect(sentences(exhausted(1))).toEqual(['The concurrency cap was recorded as exhausted 1 time; once or more needs a look.'])
    expect(judged('cap', { ...exhausted(4), ...withThreshold({ capExhaustedTimes: 5 }) }).result).toBe('clear')
    expect(judged('cap', { ...exhausted(5), ...withThreshold({ capExhaustedTimes: 5 }) }).result).toBe('found')
  })

  it('is not judged where it is not recorded, or not valid', () => {
    expect(judged('cap', exhausted(null))).toMatchObject({ result: 'not judged', words: 'How often it was exhausted: not recorded.' })
    expect(judged('cap', exhausted(-1))).toMatchObject({ result: 'not judged' })
  })

  it('names the slices in which it happened, the most first and then by time', () => {
    const counts = new Map([[at('2026-11-19T18:00:00Z'), 2], [at('2026-11-20T01:00:00Z'), 7], [at('2026-11-20T02:00:00Z'), 2]])
    const slices = slicesOf(DAY, (sinceMs) => readFunnel({ concurrency_cap: { exhausted_count: counts.get(sinceMs) ?? 0 } }))
    const [finding] = judged('cap', { ...exhausted(11), slices }).findings
    expect(finding?.slices.map(({ sinceMs, words }) => [new Date(sinceMs).toISOString(), words])).toEqual([
      ['2026-11-20T01:00:00.000Z', '7 times'],
      ['2026-11-19T18:00:00.000Z', '2 times'],
      ['2026-11-20T02:00:00.000Z', '2 times'],
    ])
    expect(finding).toMatchObject({ slicesRemark: null, callbacksLink: null, tone: 'amber' })
  })

  it('says where no slice shows what the window does', () => {
    expect(judged('cap', exhausted(3)).findings[0]).toMatchObject({ slices: [], slicesRemark: 'no slice shows it on its own' })
  })
})

describe('PSA failures', () => {
  const calls = (failed: number | null, made: number | null) => ({ psa_api: { calls: made, failures: failed } })

  it('need a look above the threshold, not at it', () => {
    expect(judged('psa', { funnel: readFunnel(calls(2, 100)) }).result).toBe('clear')
    expect(sentences({ funnel: readFunnel({ ...calls(3, 100), concurrency_cap: { exhausted_count: 0 } }) })).toEqual([
      '3% of the PSA calls failed (3 of 100); more than 2% needs a look.',
    ])
    expect(judged('psa', { funnel: readFunnel(calls(1, 100)), ...withThreshold({ psaFailurePct: 0 }) }).result).toBe('found')
    expect(judged('psa', { funnel: readFunnel(calls(0, 100)), slices: [], ...withThreshold({ psaFailurePct: 0 }) }).result).toBe('clear')
  })

  it.each([
    [5, 19, 'Only 19 calls were made; a share is judged from 20 calls on.'],
    [1, 1, 'Only 1 call was made; a share is judged from 20 calls on.'],
    [0, 0, 'Only 0 calls were made; a share is judged from 20 calls on.'],
    [null, 100, 'How many calls failed: not recorded.'],
    [0, null, 'How many calls were made: not recorded.'],
  ])('of %s in %s calls are not judged', (failed, made, words) => {
    expect(judged('psa', { funnel: readFunnel(calls(failed, made)) })).toEqual({ rule: 'psa', result: 'not judged', words, waitsFor: null, findings: [] })
  })

  it('are judged from 20 calls on', () => {
    expect(judged('psa', { funnel: readFunnel(calls(1, 20)) }).result).toBe('found')
  })

  it('are found in slices where the whole window is in order, leaving out slices of too few calls', () => {
    const numbers = new Map([
      [at('2026-11-19T16:00:00Z'), readFunnel(calls(12, 240))],
      [at('2026-11-19T17:00:00Z'), readFunnel(calls(10, 100))],
      [at('2026-11-19T18:00:00Z'), readFunnel(calls(19, 19))],
      [at('2026-11-19T19:00:00Z'), readFunnel(calls(null, 100))],
    ])
    const [finding] = judged('psa', { slices: slicesOf(DAY, (sinceMs) => numbers.get(sinceMs) ?? CALM) }).findings
    expect(finding).toMatchObject({
      id: 'psa-slices',
      sentence: 'In 2 of 24 slices more than 2% of the PSA calls failed; 0.46% did over the whole window.',
      callbacksLink: null,
    })
    expect(finding?.slices.map(({ words }) => words)).toEqual(['10 of 100 calls', '12 of 240 calls'])
  })
})

describe('delivery', () => {
  const p95 = (seconds: number | null) => ({ callbacks: { webhook_delivery_p95_seconds: seconds } })

  it('needs a look above the threshold, not at it', () => {
    expect(judged('delivery', { funnel: readFunnel(p95(60)) }).result).toBe('clear')
    const { findings } = judged('delivery', { funnel: readFunnel(p95(61)) })
    expect(findings[0]).toMatchObject({
      sentence: '95% of the callbacks arrived within 1 min 1 s; more than 1 min needs a look.',
      callbacksLink: '/callbacks?since=2026-11-19T15%3A00%3A00Z&until=2026-11-20T15%3A00%3A00Z',
    })
  })

  it('is not judged where it was not measured', () => {
    expect(judged('delivery', { funnel: readFunnel(p95(null)) }).words).toBe('The delivery p95: not recorded.')
  })

  it('is found in a slice, and leads to that slice’s callbacks', () => {
    const slices = slicesOf(DAY, when('2026-11-19T18:00:00Z', p95(200)))
    expect(judged('delivery', { slices }).findings).toMatchObject([
      {
        sentence: 'In 1 of 24 slices the delivery p95 was more than 1 min; it is 2.4 s over the whole window.',
        slices: [{ sinceMs: at('2026-11-19T18:00:00Z'), words: '3 min 20 s' }],
        callbacksLink: '/callbacks?since=2026-11-19T18%3A00%3A00Z&until=2026-11-19T19%3A00%3A00Z',
        callbacksOf: 'worst slice',
      },
    ])
  })
})

describe('the useful ratio', () => {
  const ratio = (pct: number | null) => readFunnel({ concurrency_cap: { exhausted_count: 0 }, workflows_triggered: { useful_vs_evaluated_ratio_pct: pct } })

  it('needs a look from a fall by a quarter of itself on', () => {
    expect(judged('useful', { funnel: ratio(6.4), previous: ratio(8.4) }).result).toBe('clear')
    expect(sentences({ funnel: ratio(6.3), previous: ratio(8.4) })).toEqual([
      'The useful-vs-evaluated ratio fell by 25% of itself, from 8.4% in the previous window to 6.3%; 25% or more needs a ' +
        'look. Neo does not document what the ratio counts.',
    ])
    expect(judged('useful', { funnel: ratio(0), previous: ratio(5) }).result).toBe('found')
  })

  it('does not fall where it rises, stays, or was nothing', () => {
    for (const [now, before] of [[9, 8], [8, 8], [0, 0], [5, 0]] as const) {
      expect(judged('useful', { funnel: ratio(now), previous: ratio(before) }).result).toBe('clear')
    }
  })

  it.each([
    [null, 8, 'The ratio of this window: not recorded.'],
    [8, null, 'The previous window’s ratio: not recorded.'],
    [-2, 8, 'The ratio of this window: -2% as received, which is no valid value.'],
  ])('is not judged from %s after %s', (now, before, words) => {
    expect(judged('useful', { funnel: ratio(now), previous: ratio(before) })).toMatchObject({ result: 'not judged', words })
  })

  it('is not judged from a handful of events, whose ratio swings by itself', () => {
    const few = readFunnel({ events_processed: { count: 99 }, workflows_triggered: { useful_vs_evaluated_ratio_pct: 2 } })
    expect(judged('useful', { funnel: few, previous: ratio(8) })).toMatchObject({
      result: 'not judged',
      words: 'Too few events for a ratio to say much: 99 in one of the two windows, and 100 are needed.',
    })
    expect(judged('useful', { funnel: ratio(2), previous: few }).result).toBe('not judged')
  })

  it('waits for the previous window, and says why there is none', () => {
    expect(judged('useful', { previous: null, noPrevious: { isLoading: true, words: 'still loading' } })).toMatchObject({
      result: 'waiting',
      words: 'Against the previous window: still loading.',
    })
    expect(judged('useful', { previous: null }).result).toBe('not judged')
  })
})

describe('the filtered share', () => {
  const filtered = (part: number | null, received: number | null) =>
    readFunnel({ concurrency_cap: { exhausted_count: 0 }, callbacks: { received, filtered_out: part } })

  it('needs a look from 10 points above the previous window’s on', () => {
    const slices: AttentionSlice[] = []
    expect(judged('filtered', { funnel: filtered(299, 1000), previous: filtered(200, 1000), slices }).result).toBe('clear')
    const { findings } = judged('filtered', { funnel: filtered(307, 1000), previous: filtered(207, 1000), slices })
    expect(findings).toMatchObject([
      {
        sentence: 'The filtered share was 30.7% of what was received, 10 points above the previous window’s 20.7%; 10 points or more needs a look.',
        callbacksLink: expect.stringContaining('filtered=true'),
      },
    ])
  })

  it('does not jump where it falls', () => {
    expect(judged('filtered', { funnel: filtered(10, 100), previous: filtered(90, 100), slices: [] }).result).toBe('clear')
  })

  it.each([
    [filtered(0, 0), 'This window’s share: nothing was received.'],
    [filtered(1, null), 'This window’s share: what was received is not recorded.'],
    [filtered(null, 10), 'This window’s share: what was filtered is not recorded.'],
  ])('is not judged without one', (funnel, words) => {
    expect(judged('filtered', { funnel })).toMatchObject({ result: 'not judged', words })
  })

  it('is found in slices of at least 20 callbacks, against the whole window', () => {
    const numbers = new Map([
      [at('2026-11-19T16:00:00Z'), filtered(8, 20)],
      [at('2026-11-19T17:00:00Z'), filtered(19, 19)],
      [at('2026-11-19T18:00:00Z'), filtered(90, 100)],
      [at('2026-11-19T19:00:00Z'), filtered(39, 100)],
    ])
    const slices = slicesOf(DAY, (sinceMs) => numbers.get(sinceMs) ?? filtered(1, 100))
    const { findings } = judged('filtered', { funnel: filtered(30, 100), previous: filtered(30, 100), slices })
    expect(findings).toMatchObject([
      {
        sentence: 'In 2 of 24 slices the filtered share was 10 points or more above the whole window’s 30%.',
        slices: [{ words: '90% of 100' }, { words: '40% of 20' }],
        callbacksOf: 'worst slice',
      },
    ])
  })

  it('is found in slices even where the previous window was refused, and otherwise says that it was', () => {
    const noPrevious = { previous: null, noPrevious: { isLoading: false, words: 'the API refused it' } }
    expect(judged('filtered', noPrevious)).toMatchObject({
      result: 'not judged',
      words: 'Against the previous window: the API refused it. No slice was 10 points above the whole window’s 26.7%.',
    })
    const slices = slicesOf(DAY, when('2026-11-19T16:00:00Z', { callbacks: { received: 50, filtered_out: 50 } }))
    expect(judged('filtered', { ...noPrevious, slices }).result).toBe('found')
  })
})

describe('slices that are not there', () => {
  const broken = when('2026-11-19T18:00:00Z', { callbacks: { webhook_delivery_p95_seconds: 200 } })
  const slices = slicesOf(DAY, broken)

  it('hold back what slices would show until all have come', () => {
    const loading = answeredAs(slices, 0, { kind: 'loading' })
    expect(judged('delivery', { slices: loading })).toMatchObject({ result: 'waiting', findings: [] })
    expect(judged('hours', { slices: loading })).toMatchObject({ result: 'waiting', words: '…still loading slices.', waitsFor: '…still loading slices' })
    const { findings } = judged('delivery', { slices: loading, funnel: readFunnel({ callbacks: { webhook_delivery_p95_seconds: 70 } }) })
    expect(findings).toMatchObject([{ slices: [], slicesRemark: '…still loading slices' }])
  })

  it('are loading as long as none was asked for, and not loaded where they were stopped', () => {
    const none = slices.map((slice) => ({ ...slice, result: { kind: 'waiting' } as const }))
    expect(judged('hours', { slices: none }).waitsFor).toBe('…still loading slices')
    const stopped = answeredAs(slices, 0, { kind: 'waiting' })
    expect(judged('hours', { slices: stopped }).waitsFor).toBe('1 of 24 slices are not loaded')
  })

  it('are said where they failed, and the others are judged', () => {
    const failed = answeredAs(slices, 2, { kind: 'failed', error: new Error('no') })
    expect(judged('delivery', { slices: failed }).findings).toMatchObject([{ slicesRemark: '1 of 24 slices could not be loaded' }])
    expect(judged('psa', { slices: failed }).words).toBe(
      '0.46% of the calls (12 of 2,598) failed; more than 2% would need a look. No slice had more than 2% failed ' +
        'calls; 1 of 24 slices could not be loaded.',
    )
  })

  it('are not judged where all failed', () => {
    const failed = slices.map((slice) => ({ ...slice, result: { kind: 'failed', error: new Error('no') } as const }))
    expect(judged('psa', { slices: failed }).result).toBe('not judged')
    expect(judged('hours', { slices: failed }).result).toBe('not judged')
  })
})
