import { describe, expect, it } from 'vitest'
import { axisText } from './axis-text'

describe('a value on an axis', () => {
  it.each([
    [0, 'seconds', '0'],
    [0.5, 'seconds', '0.5 s'],
    [150, 'seconds', '2.5 min'],
    [5400, 'seconds', '1.5 h'],
    [1500, 'count', '1,500'],
    [35_000, 'count', '35k'],
  ] as const)('writes %d %s as %s', (value, measure, text) => {
    expect(axisText(value, measure)).toBe(text)
  })
})
