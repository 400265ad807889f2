import { describe, expect, it } from 'vitest'
import { sliceWords, windowWords } from './window-words'

const CHICAGO = 'America/Chicago'
const window = (since: string, until: string) => ({ sinceMs: Date.parse(since), untilMs: Date.parse(until) })

describe('a window in words', () => {
  it('says the zone once', () => {
    expect(windowWords(window('2026-11-19T15:00Z', '2026-11-20T15:00Z'), CHICAGO)).toEqual({
      since: 'Thu 19 Nov 09:00',
      until: 'Fri 20 Nov 09:00 (UTC−06:00)',
    })
  })

  it('says seconds only where there are any', () => {
    expect(windowWords(window('2026-11-20T15:03:59Z', '2026-11-20T15:04:00Z'), 'UTC')).toEqual({
      since: 'Fri 20 Nov 15:03:59',
      until: 'Fri 20 Nov 15:04:00 (UTC)',
    })
  })

  it('says both offsets where the clocks change in between', () => {
    expect(windowWords(window('2026-10-31T14:00Z', '2026-11-01T15:00Z'), CHICAGO)).toEqual({
      since: 'Sat 31 Oct 09:00 (UTC−05:00)',
      until: 'Sun 1 Nov 09:00 (UTC−06:00)',
    })
  })
})

describe('a slice in words', () => {
  it('names its day once, also when it ends at midnight', () => {
    expect(sliceWords(window('2026-11-20T15:00Z', '2026-11-20T16:00Z'), CHICAGO)).toBe('Fri 20 Nov 09:00–10:00')
    expect(sliceWords(window('2026-11-20T05:00Z', '2026-11-20T06:00Z'), CHICAGO)).toBe('Thu 19 Nov 23:00–00:00')
  })

  it('tells the two hours of the same name apart', () => {
    const first = sliceWords(window('2026-11-01T06:00Z', '2026-11-01T07:00Z'), CHICAGO)
    const second = sliceWords(window('2026-11-01T07:00Z', '2026-11-01T08:00Z'), CHICAGO)
    expect([first, second]).toEqual(['Sun 1 Nov 01:00–01:00 (UTC−05:00 → UTC−06:00)', 'Sun 1 Nov 01:00–02:00'])
  })

  it('names both days of a slice that passes midnight', () => {
    expect(sliceWords(window('2026-11-20T05:00Z', '2026-11-20T11:00Z'), CHICAGO)).toBe('Thu 19 Nov 23:00–Fri 20 Nov 05:00')
  })
})
