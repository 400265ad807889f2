import { expect, test } from 'vitest'
import { createLoadPace } from './load-pace'

test('nothing is known of the pace before the first page', () => {
  expect(createLoadPace(100).perSecond()).toBeNull()
})

test('what was loaded before does not count', () => {
  const pace = createLoadPace(100)
  pace.add(300, 500)
  expect(pace.perSecond()).toBe(400)
})

test('the last quarter of a minute counts, so that a wait is soon forgotten', () => {
  const pace = createLoadPace(0)
  pace.add(100, 60_000)
  for (let page = 1; page <= 20; page += 1) pace.add(100 + page * 200, 1000)
  expect(pace.perSecond()).toBe(200)
})
