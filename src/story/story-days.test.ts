import { expect, test } from 'vitest'
import { exampleCallback } from '~/audit/example-audit'
import { storyDays } from './story-days'

const columns = ['2026-11-19T23:30:00Z', '2026-11-20T00:30:00Z', '2026-11-20T12:00:00Z'].map((instant) => ({
  callback: exampleCallback({ createdInPsaAtMs: Date.parse(instant) }),
  contradictions: 0,
}))

test('columns are grouped by the day in the zone shown, not by the day in UTC', () => {
  expect(storyDays(columns, 'UTC')).toEqual([
    { label: 'Thu 19 Nov', start: 0, columns: 1 },
    { label: 'Fri 20 Nov', start: 1, columns: 2 },
  ])
  expect(storyDays(columns, 'America/Chicago')).toEqual([
    { label: 'Thu 19 Nov', start: 0, columns: 2 },
    { label: 'Fri 20 Nov', start: 2, columns: 1 },
  ])
})
