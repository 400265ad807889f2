import { expect, test } from 'vitest'
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
  expect(loadedWords(100_020, 130_000, true)).toBe(
    '100,020 of about 130,000 callbacks loaded, as many as this page holds',
  )
  expect(loadedWords(100_020, null, true)).toBe('100,020 callbacks loaded, as many as this page holds')
  expect(loadedWords(100_020, 100_020, false)).toMatch(/^All 100,020/)
  expect(fullWords(100_020)).toMatch(/100,000 at most: those that the API gave first/)
  expect(fullWords(99_999)).toBeUndefined()
})

test('how much is loaded never claims to be all while there is more', () => {
  expect(loadedWords(1200, 3412, true)).toBe('1,200 of about 3,412 callbacks loaded')
  expect(loadedWords(1200, null, true)).toBe('1,200 callbacks loaded, more exist')
  expect(loadedWords(3500, 3412, true)).toBe('3,500 callbacks loaded, more exist')
  expect(loadedWords(3409, 3412, false)).toBe('All 3,409 callbacks that the API lists are loaded')
})
