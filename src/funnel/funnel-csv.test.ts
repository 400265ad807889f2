import { describe, expect, it } from 'vitest'
import { csvText } from '~/lib/csv'
import { funnelLines, trendLines } from './funnel-csv'
import { readFunnel } from './funnel-fixture'
import { RECORDED } from './recorded-figures'

const WINDOW = { sinceMs: Date.parse('2026-11-19T15:00Z'), untilMs: Date.parse('2026-11-20T15:00Z') }

describe('the numbers as CSV', () => {
  it('hold each field of the answer by its own name, a null as an empty cell and a zero as 0', () => {
    const funnel = readFunnel({ psa_api: { p95_wait_seconds: null, failures: 0 } })
    const text = csvText(funnelLines({ funnel, warnings: [] }, WINDOW, 'America/Chicago'))
    expect(text).toContain('Received,Received,3412,callbacks,callbacks.received,')
    expect(text).toContain('"PSA wait, p95",,seconds,psa_api.p95_wait_seconds,')
    expect(text).toContain('Failed calls,0,calls,psa_api.failures,')
    expect(text).toContain('Received,CREATE,402,callbacks,callbacks.by_change_type,')
  })

  it('have those of each earlier window beside them, and say which has none', () => {
    const earlier = { window: { sinceMs: Date.parse('2026-11-18T15:00Z'), untilMs: Date.parse('2026-11-19T15:00Z') } }
    const before = readFunnel({ callbacks: { received: 3000, by_change_type: { DELETE: 7 } } })
    const text = csvText(
      funnelLines({ funnel: readFunnel(), warnings: [] }, WINDOW, 'UTC', [
        {
          ...earlier,
          id: 'previous',
          words: 'in the 24 hours before',
          result: {
            kind: 'answered',
            answer: { funnel: before, warnings: ['Late.'], requestId: null, timingsMs: {}, isSettled: true },
          },
        },
        { ...earlier, id: 'week-earlier', words: 'a week earlier', result: { kind: 'refused', error: new Error('no') } },
      ]),
    )
    expect(text).toContain('stage,number,value,value in the 24 hours before,value a week earlier,unit,source,meaning')
    expect(text).toContain('Received,Received,3412,3000,,callbacks,callbacks.received,')
    expect(text).toContain('Received,DELETE,,7,,callbacks,callbacks.by_change_type,')
    expect(text).toMatch(/Window,answer,answered,"?answered, with a warning: Late\."?,"?refused: /)
  })

  it('say the window in UTC and in the zone shown', () => {
    const text = csvText(funnelLines({ funnel: readFunnel(), warnings: [] }, WINDOW, 'America/Chicago'))
    expect(text).toContain('Window,since,2026-11-19T15:00:00Z,UTC,')
    expect(text).toContain('Window,since,2026-11-19 09:00:00,America/Chicago,')
  })

  it('give a failed slice its reason and no numbers', () => {
    const lines = trendLines(
      [
        { ...WINDOW, uneven: null, result: { kind: 'loaded', answer: { funnel: readFunnel() } } },
        { ...WINDOW, uneven: null, result: { kind: 'failed', error: new Error('went wrong') } },
      ],
      [RECORDED.received],
      'UTC',
    )
    expect(lines.slice(1).map((line) => line.slice(4))).toEqual([
      ['loaded', 3412],
      ['failed: went wrong', null],
    ])
  })
})
