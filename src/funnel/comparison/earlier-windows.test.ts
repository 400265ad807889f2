import { describe, expect, it } from 'vitest'
import { HOUR_MS, LONGEST_WINDOW_MS, previousWindow, type TimeWindow, widthMs } from '~/lib/window'
import { earlierWindows } from './earlier-windows'

const CHICAGO = 'America/Chicago'

function windowOf(since: string, until: string): TimeWindow {
  return { sinceMs: Date.parse(since), untilMs: Date.parse(until) }
}

function weekEarlier(window: TimeWindow, zone = CHICAGO) {
  const found = earlierWindows(window, zone).find(({ id }) => id === 'week-earlier')
  return found && { ...asText(found.window), words: found.words, hours: widthMs(found.window) / HOUR_MS }
}

function asText({ sinceMs, untilMs }: TimeWindow) {
  return { since: new Date(sinceMs).toISOString(), until: new Date(untilMs).toISOString() }
}

describe('the earlier windows', () => {
  it('are the one just before and the same local time a week earlier', () => {
    const window = windowOf('2026-11-19T15:04:00Z', '2026-11-20T15:04:00Z')
    expect(earlierWindows(window, CHICAGO)).toEqual([
      { id: 'previous', window: previousWindow(window), words: 'in the 24 hours before' },
      {
        id: 'week-earlier',
        window: windowOf('2026-11-12T15:04:00Z', '2026-11-13T15:04:00Z'),
        words: 'at the same time a week earlier',
      },
    ])
  })

  it.each([
    ['2026-11-20T14:00:00Z', '2026-11-20T15:00:00Z', 'in the hour before'],
    ['2026-11-20T14:59:00Z', '2026-11-20T15:00:00Z', 'in the minute before'],
    ['2026-11-20T14:40:00Z', '2026-11-20T15:00:00Z', 'in the 20 minutes before'],
    ['2026-11-20T12:55:00Z', '2026-11-20T15:00:00Z', 'in the 2 h 5 min before'],
    ['2026-11-17T15:00:00Z', '2026-11-20T15:00:00Z', 'in the 3 days before'],
    ['2026-11-13T15:02:00Z', '2026-11-20T15:00:00Z', 'in the 7 days before'],
  ])('from %s to %s are told by their length', (since, until, words) => {
    expect(earlierWindows(windowOf(since, until), CHICAGO)[0]?.words).toBe(words)
  })

  it('are one alone where the window is a week long', () => {
    const untilMs = Date.parse('2026-11-20T15:04:00Z')
    const ids = (lengthMs: number) => earlierWindows({ sinceMs: untilMs - lengthMs, untilMs }, CHICAGO).map(({ id }) => id)
    expect(ids(LONGEST_WINDOW_MS)).toEqual(['previous'])
    expect(ids(7 * 24 * HOUR_MS)).toEqual(['previous'])
    expect(ids(6 * 24 * HOUR_MS)).toEqual(['previous', 'week-earlier'])
  })

  it('are one alone for a week in which the clocks change', () => {
    const untilMs = Date.parse('2026-11-03T15:04:00Z')
    expect(earlierWindows({ sinceMs: untilMs - LONGEST_WINDOW_MS, untilMs }, CHICAGO)).toHaveLength(1)
  })

  it('keep milliseconds', () => {
    expect(weekEarlier(windowOf('2026-11-19T15:04:00.250Z', '2026-11-20T15:04:30.750Z'))).toMatchObject({
      since: '2026-11-12T15:04:00.250Z',
      until: '2026-11-13T15:04:30.750Z',
    })
  })
})

describe('a week earlier, over 1 November 2026 in Chicago', () => {
  it('shifts by the hour, so that the local times stay', () => {
    // 09:00–17:00 CST, and 09:00–17:00 CDT.
    expect(weekEarlier(windowOf('2026-11-03T15:00:00Z', '2026-11-03T23:00:00Z'))).toMatchObject({
      since: '2026-10-27T14:00:00.000Z',
      until: '2026-10-27T22:00:00.000Z',
      hours: 8,
    })
  })

  it('stays put in UTC', () => {
    expect(weekEarlier(windowOf('2026-11-03T15:00:00Z', '2026-11-03T23:00:00Z'), 'UTC')).toMatchObject({
      since: '2026-10-27T15:00:00.000Z',
    })
  })

  it('compares the day of 25 hours with a whole day of 24, and the other way round', () => {
    expect(weekEarlier(windowOf('2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z'))).toMatchObject({
      since: '2026-10-25T05:00:00.000Z',
      until: '2026-10-26T05:00:00.000Z',
      hours: 24,
    })
    expect(weekEarlier(windowOf('2026-11-08T06:00:00Z', '2026-11-09T06:00:00Z'))).toMatchObject({
      since: '2026-11-01T05:00:00.000Z',
      until: '2026-11-02T06:00:00.000Z',
      hours: 25,
    })
  })

  it('takes elapsed hours where the repeated hour would turn the window round', () => {
    // 01:30 CDT to 01:10 CST, which is 40 minutes later.
    expect(weekEarlier(windowOf('2026-11-01T06:30:00Z', '2026-11-01T07:10:00Z'))).toEqual({
      since: '2026-10-25T06:30:00.000Z',
      until: '2026-10-25T07:10:00.000Z',
      hours: 2 / 3,
      words: 'exactly 168 hours earlier',
    })
  })
})

describe('a week earlier, over 8 March 2026 in Chicago', () => {
  it('shifts by the hour, so that the local times stay', () => {
    // 09:00–17:00 CDT, and 09:00–17:00 CST.
    expect(weekEarlier(windowOf('2026-03-10T14:00:00Z', '2026-03-10T22:00:00Z'))).toMatchObject({
      since: '2026-03-03T15:00:00.000Z',
      until: '2026-03-03T23:00:00.000Z',
      hours: 8,
    })
  })

  it('compares the day of 23 hours with a whole day of 24, and the other way round', () => {
    expect(weekEarlier(windowOf('2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z'))).toMatchObject({ hours: 24 })
    expect(weekEarlier(windowOf('2026-03-15T05:00:00Z', '2026-03-16T05:00:00Z'))).toMatchObject({ hours: 23 })
  })

  it('takes elapsed hours where the skipped hour would leave nothing of the window', () => {
    // 02:30–03:00 CDT; on 8 March these times did not exist.
    expect(weekEarlier(windowOf('2026-03-15T07:30:00Z', '2026-03-15T08:00:00Z'))).toMatchObject({
      since: '2026-03-08T07:30:00.000Z',
      hours: 0.5,
      words: 'exactly 168 hours earlier',
    })
  })
})
