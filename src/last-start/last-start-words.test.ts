import { describe, expect, test } from 'vitest'
import { exampleCallback } from '~/audit/example-audit'
import type { LastStart } from '~/store/last-start-search'
import { progressSentence, resultSentence } from './last-start-words'

const here = exampleCallback({ callbackId: 'here' })
const earlier = exampleCallback({
  callbackId: 'earlier',
  changeType: 'CREATE',
  createdInPsaAtMs: here.createdInPsaAtMs - 3_600_000,
})
const ended = (over: Partial<LastStart> = {}): LastStart => ({
  among: 'similar',
  requests: 3,
  looked: { entity: 4, similar: 340 },
  backToMs: Date.UTC(2026, 10, 20, 9, 12),
  found: null,
  end: { kind: 'looked-everywhere' },
  ...over,
})
const said = (over: Partial<LastStart>) => resultSentence(ended(over), here, 'UTC')

describe('the words of the search', () => {
  test('say while it runs how much was looked at, back to when and at what cost', () => {
    expect(progressSentence(ended(), here, 'UTC')).toBe(
      'Looking among callbacks of the same entity type and change type (Ticket, Updated): looked at 344 callbacks, back to Fri 20 Nov 09:12 UTC; 3 of at most 10 requests.',
    )
  })

  test('say in what and since when no start was found', () => {
    expect(said({})).toBe(
      'No earlier start found in 4 earlier callbacks of this ticket and 340 others with the same entity type and change type (Ticket, Updated), back to Fri 20 Nov 09:12 UTC. The API goes back 7 days at most.',
    )
    expect(said({ end: { kind: 'request-limit' } })).toContain('ends after 10 requests; the rest was not looked at')
    expect(said({ end: { kind: 'cancelled' } })).toContain('was cancelled; the rest was not looked at')
    expect(said({ end: { kind: 'failed', error: new Error('x') } })).toContain('A request failed; the rest was not')
  })

  test('say when and where it last started', () => {
    const found = { callback: earlier, among: 'entity', isFromLoaded: false, maybeLater: false } as const
    expect(said({ found, end: { kind: 'found' } })).toBe(
      'The last start on this ticket: Fri 20 Nov 13:02 UTC, 1 h before this one (Created).',
    )
    expect(said({ found: { ...found, among: 'similar' }, end: { kind: 'found' } })).toMatch(
      /^No start on this ticket in 4 earlier callbacks\. The last start with the same entity type and change type/,
    )
    const asFirst = said({ found: { ...found, among: 'similar' }, end: { kind: 'found' }, looked: { entity: 0, similar: 40 } })
    expect(asFirst).toMatch(/^No earlier callback of this ticket was found\. The last start with the same entity type/)
  })

  test('never call it the last where a later one may exist', () => {
    const found = { callback: earlier, among: 'entity', isFromLoaded: true, maybeLater: true } as const
    expect(said({ found, end: { kind: 'found' } })).toContain('A later start may exist')
  })
})
