import { expect, test } from 'vitest'
import type { LoadStatus } from './load-run'
import { progressWords } from './progress-words'

const PLENTY = { limit: 1200, remaining: 900, waitingUntilMs: null }
const words = (
  state: LoadStatus['state'],
  perSecond: number | null = 1200,
  over: Partial<Parameters<typeof progressWords>[1]> = {},
) => progressWords({ state, perSecond }, { count: 5600, total: 20_000, budget: PLENTY, ...over })

test('how fast it goes, and how long it will take where the total is known', () => {
  expect(words('loading')).toBe('1,200 a second · about 12 s left')
  expect(words('loading', 20)).toBe('20 a second · about 12 min left')
  expect(words('loading', 5000)).toBe('5,000 a second · a few seconds left')
  expect(words('loading', 1200, { total: null })).toBe('1,200 a second')
  expect(words('loading', 1200, { total: 5000 })).toBe('1,200 a second')
  expect(words('loading', 0)).toBe('0 a second')
  expect(words('loading', null)).toBe('')
})

test('why it does not go on', () => {
  expect(words('paused')).toBe('Paused')
  expect(words('reconnecting')).toBe('Connection lost: goes on by itself when it is back')
  expect(words('hidden')).toBe('Paused while this tab is hidden')
  expect(words('loading', 1200, { budget: { ...PLENTY, waitingUntilMs: 5 } })).toBe('Waiting, as the API asks')
})

test('why it is slow', () => {
  expect(words('sparing', 200, { total: null, budget: { ...PLENTY, remaining: 18 } })).toBe(
    '200 a second · slowed down: 18 of the tenant’s 1,200 requests a minute are left',
  )
})
