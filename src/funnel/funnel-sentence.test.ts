import { describe, expect, it } from 'vitest'
import { readFunnel } from './funnel-fixture'
import { funnelSentence } from './funnel-sentence'

const sentence = (changes?: Parameters<typeof readFunnel>[0]) => funnelSentence(readFunnel(changes), '9:00', '10:00')

describe('the funnel in words', () => {
  it('says what came in, what was filtered out and what became of it', () => {
    expect(sentence()).toBe(
      'Between 9:00 and 10:00, 3,412 callbacks came in for 1,204 entities; 911 of them (26.7%) were filtered out before ' +
        'matching. 2,480 events were processed, 812 workflows finished, and the PSA was called 2,598 times (3.2 per ' +
        'finished workflow), 12 of which failed.',
    )
  })

  it('says nothing came in where zero is recorded', () => {
    const nothing = {
      callbacks: { received: 0, filtered_out: 0, unique_entities: 0 },
      events_processed: { count: 0 },
      workflows_triggered: { finished: 0 },
      psa_api: { calls: 0, failures: 0 },
    }
    expect(sentence(nothing)).toBe(
      'Between 9:00 and 10:00, no callbacks came in. No event was processed, no workflow finished, and the PSA was not called.',
    )
  })

  it('says what was not recorded instead of taking it for zero', () => {
    const missing = {
      callbacks: { received: null, filtered_out: null, unique_entities: null },
      events_processed: { count: null },
      workflows_triggered: { finished: null },
      psa_api: { calls: null, failures: null },
    }
    expect(sentence(missing)).toBe(
      'Between 9:00 and 10:00, it was not recorded how many callbacks came in. How many events were processed was not ' +
        'recorded, how many workflows finished was not recorded, and how many calls the PSA took was not recorded.',
    )
  })

  it('keeps to the singular for one', () => {
    const one = {
      callbacks: { received: 1, filtered_out: 1, unique_entities: 1 },
      events_processed: { count: 1 },
      workflows_triggered: { finished: 1 },
      psa_api: { calls: 1, failures: 0 },
    }
    expect(sentence(one)).toBe(
      'Between 9:00 and 10:00, 1 callback came in for 1 entity; 1 of them (100%) was filtered out before matching. ' +
        '1 event was processed, 1 workflow finished, and the PSA was called 1 time (1 per finished workflow), none of ' +
        'which failed.',
    )
  })

  it('does not call more filtered callbacks than received ones a share of them', () => {
    const text = sentence({ callbacks: { received: 3, filtered_out: 5, unique_entities: 2 } })
    expect(text).toContain('3 callbacks came in for 2 entities; 5 were filtered out before matching')
    expect(text).not.toContain('of them (')
  })

  it('leaves an invalid negative count out of the words', () => {
    expect(sentence({ callbacks: { received: -4 } })).toContain('it was not recorded how many callbacks came in; 911')
  })

  it('has no ratio where no workflow finished', () => {
    expect(sentence({ workflows_triggered: { finished: 0 } })).toContain('the PSA was called 2,598 times, 12 of which failed')
  })
})
