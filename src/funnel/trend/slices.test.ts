import { describe, expect, it } from 'vitest'
import { cutWindow, type Slice } from './slices'

const HOUR = 3_600_000
const CHICAGO = 'America/Chicago'
const at = (text: string) => Date.parse(text)
const hoursOf = (slices: Slice[]) => slices.map((slice) => (slice.untilMs - slice.sinceMs) / HOUR)

function expectToCover(slices: Slice[], sinceMs: number, untilMs: number) {
  expect(slices[0]?.sinceMs).toBe(sinceMs)
  expect(slices.at(-1)?.untilMs).toBe(untilMs)
  for (const [index, slice] of slices.entries()) {
    expect(slice.untilMs).toBeGreaterThan(slice.sinceMs)
    const next = slices[index + 1]
    if (next) expect(next.sinceMs).toBe(slice.untilMs)
  }
}

describe('cutting a window', () => {
  it('cuts a day of full local hours into 24 even slices', () => {
    const since = at('2026-11-20T06:00Z')
    const slices = cutWindow(since, since + 24 * HOUR, HOUR, CHICAGO)
    expectToCover(slices, since, since + 24 * HOUR)
    expect(slices).toHaveLength(24)
    expect(slices.every((slice) => slice.uneven === null)).toBe(true)
  })

  it('begins inner slices at full hours and names the two that the window cuts', () => {
    const since = at('2026-11-20T14:17Z')
    const slices = cutWindow(since, since + 24 * HOUR, HOUR, CHICAGO)
    expectToCover(slices, since, since + 24 * HOUR)
    expect(slices).toHaveLength(25)
    expect(slices[1]?.sinceMs).toBe(at('2026-11-20T15:00Z'))
    expect(slices.map((slice) => slice.uneven).filter(Boolean)).toEqual(['cut by the window', 'cut by the window'])
    expect([slices[0]?.uneven, slices.at(-1)?.uneven]).toEqual(['cut by the window', 'cut by the window'])
  })

  it('begins six-hour slices at 00, 06, 12 and 18 of the tenant, not of UTC', () => {
    const slices = cutWindow(at('2026-11-13T12:00Z'), at('2026-11-20T12:00Z'), 6 * HOUR, CHICAGO)
    expect(slices).toHaveLength(28)
    expect(slices[1]?.sinceMs).toBe(at('2026-11-13T18:00Z'))
  })

  it('follows a zone whose offset is no full hour', () => {
    const slices = cutWindow(at('2026-11-20T00:00Z'), at('2026-11-20T03:00Z'), HOUR, 'Asia/Kolkata')
    expect(slices.map((slice) => new Date(slice.sinceMs).toISOString().slice(11, 16))).toEqual([
      '00:00',
      '00:30',
      '01:30',
      '02:30',
    ])
  })

  it('makes the six hours in which the clocks go back seven hours long, and says why', () => {
    // Chicago, 1 November 2026: 02:00 CDT becomes 01:00 CST.
    const since = at('2026-11-01T05:00Z')
    const until = at('2026-11-02T06:00Z')
    const slices = cutWindow(since, until, 6 * HOUR, CHICAGO)
    expectToCover(slices, since, until)
    expect(hoursOf(slices)).toEqual([7, 6, 6, 6])
    expect(slices.map((slice) => slice.uneven)).toEqual(['clock change', null, null, null])
  })

  it('makes the six hours in which the clocks go forward five hours long', () => {
    // Chicago, 8 March 2026: 02:00 CST becomes 03:00 CDT.
    const slices = cutWindow(at('2026-03-08T06:00Z'), at('2026-03-09T05:00Z'), 6 * HOUR, CHICAGO)
    expect(hoursOf(slices)).toEqual([5, 6, 6, 6])
    expect(slices[0]?.uneven).toBe('clock change')
  })

  it('keeps hours even on both days of a clock change: 25 of them and 23 of them', () => {
    const autumn = cutWindow(at('2026-11-01T05:00Z'), at('2026-11-02T06:00Z'), HOUR, CHICAGO)
    const spring = cutWindow(at('2026-03-08T06:00Z'), at('2026-03-09T05:00Z'), HOUR, CHICAGO)
    expect([autumn.length, spring.length]).toEqual([25, 23])
    expect([...autumn, ...spring].every((slice) => slice.uneven === null)).toBe(true)
    expect(new Set([...hoursOf(autumn), ...hoursOf(spring)])).toEqual(new Set([1]))
  })

  it('makes the day of a clock change 25 or 23 hours long', () => {
    const autumn = cutWindow(at('2026-10-31T05:00Z'), at('2026-11-03T06:00Z'), 24 * HOUR, CHICAGO)
    expect(hoursOf(autumn)).toEqual([24, 25, 24])
    const spring = cutWindow(at('2026-03-07T06:00Z'), at('2026-03-10T05:00Z'), 24 * HOUR, CHICAGO)
    expect(hoursOf(spring)).toEqual([24, 23, 24])
  })

  it('cuts quarter hours through an hour that occurs twice', () => {
    const slices = cutWindow(at('2026-11-01T06:00Z'), at('2026-11-01T08:00Z'), HOUR / 4, CHICAGO)
    expect(hoursOf(slices)).toEqual(Array.from({ length: 8 }, () => 0.25))
  })
})
