import { describe, expect, it } from 'vitest'
import type { FunnelAnswer } from '~/api/funnel-query'
import { readFunnel } from '~/funnel/funnel-fixture'
import { recordedPart, tellableChanges } from './recorded-part'

const WINDOW = { sinceMs: Date.parse('2026-11-18T15:00:00Z'), untilMs: Date.parse('2026-11-19T15:00:00Z') }
const NOW = readFunnel({ psa_api: { failures: 412 } })
const RECORDS_SINCE = 'This tenant has records since 2026-11-18T22:00:00.000Z; the window begins before that.'

function answered(warnings: string[] = [], blocks: Parameters<typeof readFunnel>[0] = {}): FunnelAnswer {
  return { funnel: readFunnel(blocks), requestId: null, warnings, timingsMs: {}, isSettled: true }
}

const NOTHING = {
  callbacks: { received: 0, filtered_out: 0, unique_entities: 0, by_change_type: {}, webhook_delivery_p95_seconds: null },
  events_processed: { count: 0 },
  workflows_triggered: { finished: null },
  psa_api: { calls: 0, failures: 0 },
}

describe('the recorded part of an earlier window', () => {
  it('is the whole of it where the API says nothing else', () => {
    expect(recordedPart(answered(), WINDOW)).toEqual({ kind: 'whole' })
    expect(recordedPart(answered(['p95s are estimates.']), WINDOW)).toEqual({ kind: 'whole' })
  })

  it('begins late where the API warns so', () => {
    expect(recordedPart(answered([RECORDS_SINCE]), WINDOW)).toEqual({
      kind: 'before-records',
      recordsSinceMs: Date.parse('2026-11-18T22:00:00Z'),
      isWholly: false,
    })
  })

  it('is none of it where the records begin after it', () => {
    expect(recordedPart(answered(['Has records since 2026-11-20T00:00:00Z.'], NOTHING), WINDOW)).toMatchObject({
      kind: 'before-records',
      isWholly: true,
    })
  })

  it('is the whole of it where the records begin before the window', () => {
    expect(recordedPart(answered(['Has records since 2026-11-01T00:00:00Z.']), WINDOW)).toEqual({ kind: 'whole' })
  })

  it('is nothing where nothing was counted', () => {
    expect(recordedPart(answered([], NOTHING), WINDOW)).toEqual({ kind: 'nothing' })
  })
})

describe('changes that may be told', () => {
  const told = (answer: FunnelAnswer) => tellableChanges(NOW, answer, WINDOW).map(({ figure }) => figure.id)

  it('are the notable ones', () => {
    expect(told(answered())).toEqual(['psa-failures', 'failure-share'])
  })

  it('are none against time that was not recorded', () => {
    expect(told(answered([RECORDS_SINCE]))).toEqual([])
    expect(told(answered([], NOTHING))).toEqual([])
  })

  it('do not begin at zero where the API warns of anything', () => {
    const noFailures = { psa_api: { failures: 0 } }
    expect(told(answered([], noFailures))).toEqual(['psa-failures', 'failure-share'])
    expect(told(answered(['Some shards did not answer.'], noFailures))).toEqual([])
  })
})
