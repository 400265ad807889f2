import { describe, expect, it } from 'vitest'
import { formatCount, formatDecimal, formatPct, ratio } from './number'

describe('numbers', () => {
  it('what was not recorded is a dash, a zero is a zero', () => {
    expect([formatCount(null), formatDecimal(null), formatPct(null)]).toEqual(['–', '–', '–'])
    expect([formatCount(0), formatDecimal(0), formatPct(0)]).toEqual(['0', '0', '0%'])
  })

  it('shows about two digits that matter', () => {
    expect([12_345, 123.4, 3.24, 0.0412].map(formatDecimal)).toEqual(['12,345', '123', '3.2', '0.041'])
    expect(formatPct(104.2)).toBe('104%')
  })

  it('a ratio of nothing is not recorded, instead of infinite', () => {
    expect(ratio(3, 0)).toBeNull()
    expect(ratio(null, 4)).toBeNull()
    expect(ratio(1, 4)).toBe(0.25)
  })
})
