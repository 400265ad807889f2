import { expect, test } from 'vitest'
import { sparingWaitMs } from './rate-sparing'

const NOW_MS = 1_000_000
const waitMs = (remaining: number | null, resetInMs: number | null, limit: number | null = 1200) =>
  sparingWaitMs({ limit, remaining, resetAtMs: resetInMs === null ? null : NOW_MS + resetInMs }, NOW_MS)

test('with plenty left, or nothing known, nobody waits', () => {
  expect(waitMs(121, 60_000)).toBe(0)
  expect(waitMs(null, 60_000)).toBe(0)
  expect(waitMs(3, 60_000, null)).toBe(0)
})

test('the last tenth is spread until the limit is fresh again', () => {
  expect(waitMs(59, 60_000)).toBe(1000)
  expect(waitMs(119, 12_000)).toBe(250)
  expect(waitMs(1, 8000)).toBe(4000)
})

test('no wait is longer than five seconds, nor without end where the clocks disagree', () => {
  expect(waitMs(0, 60_000)).toBe(5000)
  expect(waitMs(0, -60_000)).toBe(250)
  expect(waitMs(0, null)).toBe(1000)
})
