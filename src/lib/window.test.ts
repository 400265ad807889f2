import { describe, expect, it } from 'vitest'
import {
  clampWindow,
  DAY_MS,
  endingNow,
  floorToMinute,
  halves,
  HOUR_MS,
  LONGEST_WINDOW_MS,
  MINUTE_MS,
  presetWindow,
  previousWindow,
  slices,
  WINDOW_PRESETS,
} from './window'

const now = Date.parse('2026-11-20T14:05:00Z')
const earliest = now - LONGEST_WINDOW_MS

describe('windows', () => {
  it('up to now keeps its length on a page that has been open for long; one with an end stays', () => {
    const present = floorToMinute(now + HOUR_MS + 999)
    expect(endingNow({ sinceMs: now - DAY_MS, untilMs: null }, now, present)).toEqual({
      sinceMs: now + HOUR_MS - DAY_MS,
      untilMs: now + HOUR_MS,
    })
    const ended = { sinceMs: now - DAY_MS, untilMs: now - HOUR_MS }
    expect(endingNow(ended, now, present)).toEqual(ended)
  })

  it('every preset ends now and is accepted as it is', () => {
    for (const { id } of WINDOW_PRESETS) {
      const window = presetWindow(id, now)
      expect(window.untilMs).toBe(now)
      expect(clampWindow(window, now)).toEqual({ window, clamped: 'nothing' })
    }
    expect(presetWindow('6h', now).sinceMs).toBe(now - 6 * HOUR_MS)
  })

  it('the longest stays inside the seven days that the API allows', () => {
    expect(LONGEST_WINDOW_MS).toBeLessThan(7 * DAY_MS)
  })

  it('a window is cut to what the API answers for, and the cut side is named', () => {
    expect(clampWindow({ sinceMs: now - 9 * DAY_MS, untilMs: now - DAY_MS }, now)).toEqual({
      window: { sinceMs: earliest, untilMs: now - DAY_MS },
      clamped: 'since',
    })
    expect(clampWindow({ sinceMs: now - HOUR_MS, untilMs: now + HOUR_MS }, now)).toEqual({
      window: { sinceMs: now - HOUR_MS, untilMs: now },
      clamped: 'until',
    })
    expect(clampWindow({ sinceMs: 0, untilMs: now + 1 }, now).clamped).toBe('both')
  })

  it.each([
    [{ sinceMs: now - 30 * DAY_MS, untilMs: now - 20 * DAY_MS }],
    [{ sinceMs: now + DAY_MS, untilMs: now + 2 * DAY_MS }],
    [{ sinceMs: now - HOUR_MS, untilMs: now - 2 * HOUR_MS }],
  ])('a window outside or turned round becomes a short one inside', (window) => {
    const { sinceMs, untilMs } = clampWindow(window, now).window
    expect(sinceMs).toBeGreaterThanOrEqual(earliest)
    expect(untilMs).toBeLessThanOrEqual(now)
    expect(untilMs - sinceMs).toBeGreaterThan(0)
  })

  it('the previous window touches it and is as wide', () => {
    expect(previousWindow({ sinceMs: now - HOUR_MS, untilMs: now })).toEqual({
      sinceMs: now - 2 * HOUR_MS,
      untilMs: now - HOUR_MS,
    })
  })

  it('halves and slices cover it without gap or overlap', () => {
    const window = { sinceMs: now - 7 * MINUTE_MS - 1, untilMs: now }
    for (const parts of [halves(window), slices(window, 5), slices(window, 24)]) {
      expect(parts[0]?.sinceMs).toBe(window.sinceMs)
      expect(parts.at(-1)?.untilMs).toBe(window.untilMs)
      parts.slice(1).forEach((part, index) => expect(part.sinceMs).toBe(parts[index]?.untilMs))
    }
    expect(slices(window, 24)).toHaveLength(24)
  })
})
