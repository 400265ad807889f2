import { describe, expect, it } from 'vitest'
import {
  DEFAULT_THRESHOLDS,
  readBusinessHours,
  readNumberThreshold,
  readThresholds,
  writeThresholds,
} from './thresholds'

function read(raw: Record<string, string>) {
  const unread: string[] = []
  return { thresholds: readThresholds(raw, unread), unread }
}

describe('the thresholds of a link', () => {
  it('are the usual ones where the link names none, and then are not in it', () => {
    expect(read({})).toEqual({ thresholds: DEFAULT_THRESHOLDS, unread: [] })
    expect(writeThresholds(DEFAULT_THRESHOLDS)).toEqual({})
  })

  it.each<Record<string, string>>([
    { cap: '3' },
    { psa: '0' },
    { psa: '0.25', delivery: '3600' },
    { hours: '0-24' },
    { useful: '100', filtered: '1' },
  ])('come back as they were: %o', (raw) => {
    const { thresholds, unread } = read(raw)
    expect(writeThresholds(thresholds)).toEqual(raw)
    expect(unread).toEqual([])
  })

  it('leave out what is the usual number however it is written', () => {
    expect(writeThresholds(read({ psa: '2.0', hours: '08-18', cap: ' 1 ' }).thresholds)).toEqual({})
  })

  it.each([
    ['cap', '0'],
    ['cap', '1.5'],
    ['cap', '-1'],
    ['psa', '101'],
    ['psa', '2%'],
    ['delivery', '1e3'],
    ['delivery', '86401'],
    ['useful', '0'],
    ['filtered', 'NaN'],
    ['hours', '8'],
    ['hours', '8-18-20'],
    ['hours', '18-18'],
    ['hours', '8-25'],
    ['hours', '8:30-18'],
  ])('cannot be “%s=%s”', (param, given) => {
    const { thresholds, unread } = read({ [param]: given })
    expect(thresholds).toEqual(DEFAULT_THRESHOLDS)
    expect(unread).toHaveLength(1)
    expect(unread[0]).toContain(`“${param}” in the link is “${given}”`)
  })
})

describe('what is typed', () => {
  it('may have a decimal comma and spaces around', () => {
    expect(readNumberThreshold('psaFailurePct', ' 2,5 ')).toEqual({ value: 2.5 })
  })

  it('says what is needed instead', () => {
    expect(readNumberThreshold('capExhaustedTimes', '')).toEqual({ needed: 'a whole number from 1 to 1,000,000' })
    expect(readNumberThreshold('filteredRisePoints', '0')).toEqual({ needed: 'a number from 1 to 100' })
    expect(readBusinessHours('', '18')).toEqual({ needed: 'full hours from 0 to 24' })
    expect(readBusinessHours('19', '18')).toEqual({ needed: 'an end that is after the beginning' })
    expect(readBusinessHours('0', '24')).toEqual({ value: { fromHour: 0, untilHour: 24 } })
  })
})
