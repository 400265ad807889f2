import { describe, expect, it } from 'vitest'
import { readFunnel } from '~/funnel/funnel-fixture'
import type { TimeWindow } from '~/lib/window'
import { attentionInput, CALM, CHICAGO, DAY, slicesOf, windowOf } from './attention-fixture'
import { judgeRules } from './findings'
import type { AttentionInput } from './rule'
import { DEFAULT_THRESHOLDS } from './thresholds'

const NOTHING = readFunnel({ callbacks: { received: 0 } })
const NOT_RECORDED = readFunnel({ callbacks: { received: null } })

/** What was not received in `window`, by the rule: the empty times, or why there are none. */
function judge(window: TimeWindow, emptyAt: (sinceMs: number) => boolean, changes: Partial<AttentionInput> & { hours?: number } = {}) {
  const { hours = 1, ...rest } = changes
  const slices = slicesOf(window, (sinceMs) => (emptyAt(sinceMs) ? NOTHING : CALM), { hours })
  const judged = judgeRules(attentionInput({ window, slices, ...rest })).find(({ rule }) => rule === 'hours')
  const [finding] = judged?.findings ?? []
  return finding ? { sentence: finding.sentence, spans: finding.slices } : { result: judged?.result, words: judged?.words }
}

const isAt = (...times: string[]) => (sinceMs: number) => times.some((time) => Date.parse(time) === sinceMs)
const everywhere = () => true

describe('nothing received in business hours', () => {
  it('joins neighbouring slices into one span', () => {
    expect(judge(DAY, isAt('2026-11-19T16:00:00Z', '2026-11-19T17:00:00Z'))).toEqual({
      sentence: 'Nothing was received Thu 19 Nov 10:00–12:00; business hours are Mon–Fri 08:00–18:00.',
      spans: [{ ...windowOf('2026-11-19T16:00:00Z', '2026-11-19T18:00:00Z'), words: '2 h' }],
    })
  })

  it('names the longest of several spans first', () => {
    const { sentence, spans } = judge(DAY, isAt('2026-11-19T16:00:00Z', '2026-11-19T18:00:00Z', '2026-11-19T19:00:00Z'))
    expect(sentence).toContain('in 2 spans of business hours, the longest Thu 19 Nov 12:00–14:00;')
    expect(spans?.map(({ words }) => words)).toEqual(['2 h', '1 h'])
  })

  it('does not join over a night or a slice that is not recorded', () => {
    const { spans } = judge(windowOf('2026-11-19T06:00:00Z', '2026-11-21T06:00:00Z'), everywhere)
    expect(spans).toEqual([
      { ...windowOf('2026-11-19T14:00:00Z', '2026-11-20T00:00:00Z'), words: '10 h' },
      { ...windowOf('2026-11-20T14:00:00Z', '2026-11-21T00:00:00Z'), words: '10 h' },
    ])
    const slices = slicesOf(DAY, (sinceMs) => (isAt('2026-11-19T17:00:00Z')(sinceMs) ? NOT_RECORDED : NOTHING))
    expect(judge(DAY, everywhere, { slices }).spans?.map(({ words }) => words)).toEqual(['6 h', '2 h', '1 h'])
  })

  it('is normal outside business hours and at a weekend', () => {
    expect(judge(DAY, isAt('2026-11-20T00:00:00Z', '2026-11-20T13:00:00Z'))).toMatchObject({ result: 'clear' })
    expect(judge(windowOf('2026-11-21T06:00:00Z', '2026-11-23T06:00:00Z'), everywhere)).toEqual({
      result: 'not judged',
      words: 'No whole slice of this window lies inside business hours.',
    })
  })

  it('leaves out slices half outside the hours, and those that the window cuts', () => {
    // Slices of 3 hours at 06, 09, 12, 15: the first begins before 8.
    const { spans } = judge(windowOf('2026-11-19T06:00:00Z', '2026-11-20T06:00:00Z'), everywhere, { hours: 3 })
    expect(spans).toEqual([{ ...windowOf('2026-11-19T15:00:00Z', '2026-11-20T00:00:00Z'), words: '9 h' }])
    expect(judge(windowOf('2026-11-19T15:30:00Z', '2026-11-19T18:00:00Z'), everywhere).spans).toMatchObject([
      windowOf('2026-11-19T16:00:00Z', '2026-11-19T18:00:00Z'),
    ])
  })

  it('cannot be judged by slices that are too wide', () => {
    expect(judge(DAY, everywhere, { hours: 12 })).toEqual({
      result: 'not judged',
      words: 'It cannot be judged: slices of 12 hours do not lie inside business hours.',
    })
    const thresholds = { ...DEFAULT_THRESHOLDS, businessHours: { fromHour: 0, untilHour: 24 } }
    const friday = windowOf('2026-11-20T06:00:00Z', '2026-11-21T06:00:00Z')
    expect(judge(friday, everywhere, { hours: 12, thresholds }).spans).toEqual([{ ...friday, words: '1 d' }])
  })

  it('leaves out what may still fill', () => {
    const unsettled = slicesOf(DAY, () => NOTHING).map((slice) => ({
      ...slice,
      result: { kind: 'loaded', answer: { funnel: NOTHING, isSettled: slice.sinceMs < Date.parse('2026-11-19T17:00:00Z') } } as const,
    }))
    expect(judge(DAY, everywhere, { slices: unsettled }).spans).toMatchObject([windowOf('2026-11-19T15:00:00Z', '2026-11-19T17:00:00Z')])
  })

  it('says that not every slice is known', () => {
    const slices = slicesOf(DAY, (sinceMs) => (isAt('2026-11-19T17:00:00Z')(sinceMs) ? NOT_RECORDED : CALM))
    expect(judge(DAY, everywhere, { slices })).toEqual({
      result: 'clear',
      words: 'Something was received in each of 9 of 10 whole slices inside business hours; the others are not known.',
    })
    expect(judge(DAY, everywhere, { slices: slicesOf(DAY, () => NOT_RECORDED) }).result).toBe('not judged')
  })

  it('judges by the tenant’s clocks, and shows times by the chosen ones', () => {
    const sentence = (zone: string, timezone: string, tenantZone: string) =>
      judge(DAY, isAt('2026-11-19T16:00:00Z'), {
        zone,
        tenantZone,
        funnel: { ...CALM, window: { ...CALM.window, timezone } },
      }).sentence
    expect(sentence('Europe/Zurich', CHICAGO, CHICAGO)).toBe(
      'Nothing was received Thu 19 Nov 17:00–18:00; business hours are Mon–Fri 08:00–18:00 in the tenant’s zone.',
    )
    expect(sentence('Europe/Zurich', 'Central Standard Time', 'UTC')).toContain('08:00–18:00 in UTC.')
  })

  it('knows the day on which the clocks change', () => {
    // Sunday 8 March and Monday 9 March: 8 o'clock is at 14:00 UTC before the change, at 13:00 after it.
    const march = windowOf('2026-03-06T06:00:00Z', '2026-03-10T05:00:00Z')
    expect(judge(march, everywhere).spans).toMatchObject([
      windowOf('2026-03-06T14:00:00Z', '2026-03-07T00:00:00Z'),
      windowOf('2026-03-09T13:00:00Z', '2026-03-09T23:00:00Z'),
    ])
  })

  it('counts a slice that a clock change makes shorter as whole', () => {
    // Cairo's clocks jumped from Fri 24 April 2026 00:00 to 01:00, a weekday.
    const zone = 'Africa/Cairo'
    const window = windowOf('2026-04-23T21:00:00Z', '2026-04-24T20:00:00Z')
    const thresholds = { ...DEFAULT_THRESHOLDS, businessHours: { fromHour: 0, untilHour: 24 } }
    const slices = slicesOf(window, () => NOTHING, { hours: 6, zone })
    expect(slices.some(({ uneven }) => uneven === 'clock change')).toBe(true)
    const found = judge(window, everywhere, { slices, thresholds, tenantZone: zone, zone }).spans
    expect(found?.some(({ sinceMs }) => sinceMs <= Date.parse('2026-04-23T22:00:00Z'))).toBe(true)
  })
})
