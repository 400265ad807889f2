import { describe, expect, it } from 'vitest'
import { timeTicks } from './time-ticks'

const HOUR = 3_600_000
const texts = (since: string, hours: number, zone: string, most: number) => {
  const sinceMs = Date.parse(since)
  return timeTicks({ sinceMs, untilMs: sinceMs + hours * HOUR }, zone, most).map((tick) => tick.text)
}

describe('the marks of a time axis', () => {
  it('are times of day, and the day where it begins', () => {
    expect(texts('2026-11-20T14:17Z', 24, 'America/Chicago', 8)).toEqual([
      '09:00',
      '12:00',
      '15:00',
      '18:00',
      '21:00',
      'Sat 21 Nov',
      '03:00',
      '06:00',
    ])
  })

  it('are days over a week, at the midnights of the zone that is shown', () => {
    expect(texts('2026-11-13T14:17Z', 168, 'Europe/Berlin', 7)).toEqual([
      'Sat 14 Nov',
      'Sun 15 Nov',
      'Mon 16 Nov',
      'Tue 17 Nov',
      'Wed 18 Nov',
      'Thu 19 Nov',
      'Fri 20 Nov',
    ])
  })

  it('are thinned out where there is little room', () => {
    expect(texts('2026-11-13T14:17Z', 168, 'UTC', 3)).toHaveLength(3)
  })
})
