import { expect, it } from 'vitest'
import { localHour, originFor, workingTime } from './tenant-clock.ts'

it.each([
  ['in winter', '2026-11-20T21:00:00Z', '2026-11-13T06:00:00.000Z'],
  ['in summer', '2026-07-10T12:30:00Z', '2026-07-03T05:00:00.000Z'],
  ['over the end of summer time', '2026-11-04T12:00:00Z', '2026-10-28T05:00:00.000Z'],
  ['just after midnight', '2026-11-20T06:10:00Z', '2026-11-13T06:00:00.000Z'],
])('goes back to the midnight in the tenant seven days before, %s', (_, now, origin) => {
  expect(new Date(originFor(Date.parse(now))).toISOString()).toBe(origin)
})

it('knows the date and hour in the tenant', () => {
  expect(localHour(Date.parse('2026-11-20T03:59:00Z'))).toEqual({ date: '20261119', weekday: 4, hour: 21 })
})

it('moves work of a night to the next morning, and leaves the day alone', () => {
  const noonMs = Date.parse('2026-11-20T18:00:00Z')
  expect(workingTime(noonMs, 0.5)).toBe(noonMs)
  const morning = workingTime(Date.parse('2026-11-20T05:00:00Z'), 0)
  expect(new Date(morning).toISOString()).toBe('2026-11-20T13:00:00.000Z')
})
