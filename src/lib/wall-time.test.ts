import { describe, expect, it } from 'vitest'
import { formatWallTime, parseWallTime } from './wall-time'

const iso = (text: string, zone: string) => {
  const parsed = parseWallTime(text, zone)
  return parsed && [new Date(parsed.ms).toISOString(), parsed.clocks]
}

describe('a wall time read in a zone', () => {
  it('is the instant at which the clocks there show it', () => {
    expect(iso('2026-11-20T14:05', 'America/Chicago')).toEqual(['2026-11-20T20:05:00.000Z', 'normal'])
    expect(iso('2026-07-20T14:05:09', 'America/Chicago')).toEqual(['2026-07-20T19:05:09.000Z', 'normal'])
    expect(iso('2026-11-20T14:05', 'Asia/Kolkata')).toEqual(['2026-11-20T08:35:00.000Z', 'normal'])
    expect(iso('2026-11-20T14:05', 'Pacific/Kiritimati')).toEqual(['2026-11-20T00:05:00.000Z', 'normal'])
    expect(iso('2026-11-20T14:05', 'UTC')).toEqual(['2026-11-20T14:05:00.000Z', 'normal'])
  })

  it('that the clocks skipped in spring means the same distance after the jump', () => {
    expect(iso('2026-03-08T02:30', 'America/Chicago')).toEqual(['2026-03-08T08:30:00.000Z', 'skipped'])
    expect(iso('2026-03-29T01:15', 'Europe/London')).toEqual(['2026-03-29T01:15:00.000Z', 'skipped'])
  })

  it('that comes twice in autumn means the first time, and says so', () => {
    expect(iso('2026-11-01T01:30', 'America/Chicago')).toEqual(['2026-11-01T06:30:00.000Z', 'repeated'])
  })

  it('right beside a change of the clocks is ordinary', () => {
    expect(iso('2026-03-08T01:59:59', 'America/Chicago')).toEqual(['2026-03-08T07:59:59.000Z', 'normal'])
    expect(iso('2026-03-08T03:00', 'America/Chicago')).toEqual(['2026-03-08T08:00:00.000Z', 'normal'])
    expect(iso('2026-11-01T02:00', 'America/Chicago')).toEqual(['2026-11-01T08:00:00.000Z', 'normal'])
  })

  it('works where clocks move by half an hour', () => {
    expect(iso('2026-10-04T02:10', 'Australia/Lord_Howe')).toEqual(['2026-10-03T15:40:00.000Z', 'skipped'])
  })

  it.each(['', '2026-02-31T10:00', '2026-13-01T10:00', '2026-01-01T24:00', '2026-01-01', 'yesterday'])(
    '%j is not one',
    (text) => {
      expect(parseWallTime(text, 'UTC')).toBeNull()
    },
  )

  it('comes back from its instant on every hour of a year in every kind of zone', () => {
    for (const zone of ['America/Chicago', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC']) {
      for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 5 * 3_600_000 + 60_000) {
        const parsed = parseWallTime(formatWallTime(ms, zone), zone)
        if (parsed?.clocks === 'repeated') continue
        expect(parsed).toEqual({ ms, clocks: 'normal' })
      }
    }
  })
})
