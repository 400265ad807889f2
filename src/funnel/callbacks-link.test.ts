import { expect, test } from 'vitest'
import { callbacksLink } from './callbacks-link'

const window = { sinceMs: Date.UTC(2026, 10, 19, 15), untilMs: Date.UTC(2026, 10, 20, 15) }
const paramsOf = (link: string) => Object.fromEntries(new URL(link, 'https://explorer.example').searchParams)
const absolute = { since: '2026-11-19T15:00:00Z', until: '2026-11-20T15:00:00Z' }

test('a link carries both ends of the window in absolute time', () => {
  expect(callbacksLink(window)).toMatch(/^\/callbacks\?/)
  expect(paramsOf(callbacksLink(window))).toEqual(absolute)
})

test.each([
  [{ filteredOut: true }, { filtered: 'true' }],
  [{ changeType: 'UPDATE' }, { change: 'UPDATE' }],
  [{ entityType: 'ticket' }, { type: 'ticket' }],
  [{ outcome: 'nothing-started' as const }, { outcome: 'nothing-started' }],
  [{ category: 'not-recorded' }, { category: 'not-recorded' }],
  [{ category: 'odd, one' }, { category: 'odd%2C one' }],
  [{ workflowId: '901' }, { with: '901' }],
])('%j narrows it as the callbacks page reads it', (only, params) => {
  expect(paramsOf(callbacksLink(window, only))).toEqual({ ...absolute, ...params })
})
