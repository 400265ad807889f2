import { describe, expect, it } from 'vitest'
import type { EarlierAnswer } from '~/funnel/comparison/use-earlier-answers'
import { readFunnel } from '~/funnel/funnel-fixture'
import { comparisonSentences } from './comparison-sentences'

const WINDOW = { sinceMs: Date.parse('2026-11-18T15:00Z'), untilMs: Date.parse('2026-11-19T15:00Z') }

function before(result: EarlierAnswer['result']): EarlierAnswer[] {
  return [{ id: 'previous', window: WINDOW, words: 'in the 24 hours before', result }]
}

function answered(funnel = readFunnel(), warnings: string[] = []): EarlierAnswer[] {
  return before({ kind: 'answered', answer: { funnel, warnings, requestId: null, timingsMs: {}, isSettled: true } })
}

const callsOnly = (calls: number) => readFunnel({ psa_api: { calls } })

describe('the sentences on what was before', () => {
  it('tell what changed', () => {
    const [sentence] = comparisonSentences(callsOnly(9000), answered(callsOnly(1000)))
    expect(sentence).toContain('in the 24 hours before')
    expect(sentence).toMatch(/PSA calls|Calls per/)
  })

  it('tell that nothing did', () => {
    expect(comparisonSentences(readFunnel(), answered())).toEqual(['Nothing changed notably from what was recorded in the 24 hours before.'])
  })

  it('tell why there is no comparison', () => {
    const [early] = comparisonSentences(readFunnel(), answered(readFunnel(), ['This tenant has records since 2026-11-20T01:00:00Z.']))
    expect(early).toContain('begins before the records do')
    const [refused] = comparisonSentences(readFunnel(), before({ kind: 'refused', error: new Error('no') }))
    expect(refused).toContain('Not compared with what was recorded in the 24 hours before: ')
    expect(comparisonSentences(readFunnel(), before({ kind: 'loading' }))[0]).toContain('not there yet')
  })
})
