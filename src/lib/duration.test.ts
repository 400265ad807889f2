import { describe, expect, it } from 'vitest'
import { formatAge, formatDuration, formatSeconds } from './duration'

describe('durations', () => {
  it.each([
    [0, '0 ms'],
    [850, '850 ms'],
    [999.6, '1 s'],
    [4200, '4.2 s'],
    [9960, '10 s'],
    [30_000, '30 s'],
    [59_700, '1 min'],
    [200_000, '3 min 20 s'],
    [3_599_900, '1 h'],
    [7_500_000, '2 h 5 min'],
    [86_399_000, '1 d'],
    [273_600_000, '3 d 4 h'],
  ])('%d ms reads %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  it('what was not measured, or runs backwards, is a dash and never a zero', () => {
    expect(formatDuration(null)).toBe('–')
    expect(formatDuration(-5)).toBe('–')
    expect(formatDuration(Number.NaN)).toBe('–')
    expect(formatSeconds(null)).toBe('–')
  })

  it('seconds of the API read the same', () => {
    expect(formatSeconds(0.25)).toBe('250 ms')
    expect(formatSeconds(95)).toBe('1 min 35 s')
  })

  it('an age says which side of now', () => {
    expect(formatAge(0, 5_000)).toBe('just now')
    expect(formatAge(0, 300_000)).toBe('5 min ago')
    expect(formatAge(7_200_000, 0)).toBe('in 2 h')
    expect(formatAge(0, 200_000_000)).toBe('2 d ago')
  })
})
