import { describe, expect, it } from 'vitest'
import { formatInstant, type InstantStyle, resolveZone, zoneLabel, zoneOffsetMs } from './zone'

const winter = Date.parse('2026-11-20T20:05:09.120Z')

const shown = (style: InstantStyle) => formatInstant(winter, 'America/Chicago', style)

describe('zones', () => {
  it('an IANA name is used as it is', () => {
    expect(resolveZone('America/Chicago')).toEqual({
      zone: 'America/Chicago',
      name: 'America/Chicago',
      known: true,
    })
  })

  it.each(['Central Standard Time', '', 'Mars/Olympus'])(
    '%j is no IANA name: UTC, with the raw name kept',
    (name) => {
      expect(resolveZone(name)).toEqual({ zone: 'UTC', name, known: false })
    },
  )

  it('the label says the offset that holds at the instant, not today', () => {
    expect(zoneLabel('America/Chicago', winter)).toBe('UTC−06:00')
    expect(zoneLabel('America/Chicago', Date.parse('2026-07-20T00:00:00Z'))).toBe('UTC−05:00')
    expect(zoneLabel('Asia/Kathmandu', winter)).toBe('UTC+05:45')
    expect(zoneLabel('UTC', winter)).toBe('UTC')
  })

  it('the offset holds for instants before the epoch and between seconds', () => {
    expect(zoneOffsetMs('UTC', -1)).toBe(0)
    expect(zoneOffsetMs('Asia/Kolkata', winter)).toBe(5.5 * 3_600_000)
  })

  it('each style shows what it promises', () => {
    expect(shown('minute')).toBe('14:05')
    expect(shown('second')).toBe('14:05:09')
    expect(shown('day')).toBe('Fri 20 Nov')
    expect(shown('day-minute')).toBe('Fri 20 Nov 14:05')
    expect(shown('day-second')).toBe('Fri 20 Nov 14:05:09')
    expect(shown('full')).toBe('2026-11-20 14:05:09')
    expect(shown('exact')).toBe('2026-11-20 14:05:09.120')
  })

  it('midnight is 00:00, never 24:00', () => {
    expect(formatInstant(Date.parse('2026-11-20T06:00:00Z'), 'America/Chicago', 'full')).toBe(
      '2026-11-20 00:00:00',
    )
  })

  it('clocks change at the instant, in zones that change them at odd times too', () => {
    const around = (zone: string, instant: string) =>
      [-1, 0].map((ms) => formatInstant(Date.parse(instant) + ms, zone, 'exact'))
    expect(around('America/New_York', '2026-11-01T06:00:00Z')).toEqual(['2026-11-01 01:59:59.999', '2026-11-01 01:00:00.000'])
    expect(around('Australia/Lord_Howe', '2026-10-03T15:30:00Z')).toEqual(['2026-10-04 01:59:59.999', '2026-10-04 02:30:00.000'])
    expect(around('Asia/Kathmandu', '1985-12-31T18:30:00Z')).toEqual(['1985-12-31 23:59:59.999', '1986-01-01 00:15:00.000'])
  })

  it('agrees with the browser’s own calendar at any instant of any zone', () => {
    for (const [index, zone] of Intl.supportedValuesOf('timeZone').entries()) {
      // Scattered from 1932 to 2058.
      const ms = ((index * 7_919_012_345_678) % 4e12) - 1.2e12
      const two = '2-digit'
      const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone, weekday: 'short', month: two, day: two, hour: two, minute: two, second: two, hourCycle: 'h23',
      }).formatToParts(ms)
      const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
      const clock = `${part('hour')}:${part('minute')}:${part('second')}`
      expect(formatInstant(ms, zone, 'full')).toContain(`-${part('month')}-${part('day')} ${clock}`)
      expect(formatInstant(ms, zone, 'day')).toMatch(new RegExp(`^${part('weekday')} ${Number(part('day'))} `))
    }
  })

  it('an instant that is none is a dash', () => {
    expect(formatInstant(Number.NaN, 'UTC', 'full')).toBe('–')
  })
})
