import { expect, test } from 'vitest'
import { noRows } from '~/api/columns/callback-rows'
import { beforeLoadingWords, fullWords, loadedWords } from './loaded-words'

test('what loading takes is said before it is begun', () => {
  expect(beforeLoadingWords(3412)).toBe(
    'The funnel counts 3,412 callbacks in this window; loading them takes about 35 requests of 100.',
  )
  expect(beforeLoadingWords(1)).toBe('The funnel counts 1 callback in this window; loading them takes about 1 request of 100.')
  expect(beforeLoadingWords(null)).toMatch(/does not say how many/)
})

test('more than a page can hold is said to be so', () => {
  expect(beforeLoadingWords(120_000)).toMatch(/about 1,000 requests .* At most 100,000 are loaded, those that the API gives first/)
  expect(loadedWords(100_020, 130_000, true, false)).toBe(
    '100,020 of about 130,000 callbacks loaded, as many as this page holds',
  )
  expect(loadedWords(100_020, null, true, false)).toBe('100,020 callbacks loaded, as many as this page holds')
  expect(loadedWords(100_020, 100_020, false, true)).toMatch(/^All 100,020/)
  const full = (count: number, cameNewestFirst: boolean) =>
    fullWords({ rows: noRows().inOrder(new Uint32Array(count)), cameNewestFirst })
  expect(full(100_020, false)).toMatch(/100,000 at most: those that the API gave first/)
  expect(full(99_999, true)).toBeUndefined()
  // Only where that was seen.
  expect(full(100_020, true)).toMatch(/100,000 at most: the newest, since the API gave them newest first/)
  expect(loadedWords(100_020, 130_000, true, true)).toBe(
    'The newest 100,020 of about 130,000 callbacks loaded, as many as this page holds',
  )
})

test('how much is loaded never claims to be all while there is more', () => {
  expect(loadedWords(1200, 3412, true, true)).toBe('1,200 of about 3,412 callbacks loaded')
  expect(loadedWords(1200, null, true, true)).toBe('1,200 callbacks loaded, more exist')
  expect(loadedWords(3500, 3412, true, true)).toBe('3,500 callbacks loaded, more exist')
  expect(loadedWords(3409, 3412, false, true)).toBe('All 3,409 callbacks that the API lists are loaded')
})
