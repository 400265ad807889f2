import { expect, test } from 'vitest'
import { seededRandom } from '~/lib/seeded-random'
import { SearchedTexts } from './searched-texts'

function found(searched: SearchedTexts, wanted: string, count: number) {
  const marks = new Uint8Array(count)
  const isAny = searched.mark(wanted, marks)
  expect(isAny).toBe(marks.includes(1))
  return [...marks].flatMap((mark, index) => (mark === 1 ? [index] : []))
}

test('texts are found in any letter case, each once, and never over their ends', () => {
  const texts = ['Printer', '', 'no', 'printer printer', 'İ', 'after İ', 'PRINT', 'er']
  const searched = new SearchedTexts((index) => texts[index] ?? '')
  searched.follow(texts.length)
  expect(found(searched, 'printer', texts.length)).toEqual([0, 3])
  expect(found(searched, 'print', texts.length)).toEqual([0, 3, 6])
  expect(found(searched, 'after', texts.length)).toEqual([5])
  expect(found(searched, 'r\n', texts.length)).toEqual([])
  expect(found(searched, 'nowhere', texts.length)).toEqual([])
})

test('a list that grows, past one block, is searched whole', () => {
  const random = seededRandom(11)
  const texts = Array.from({ length: 12_000 }, () => Math.floor(random() * 1e9).toString(32).toUpperCase())
  const searched = new SearchedTexts((index) => texts[index] ?? '')
  for (const count of [1, 5000, 5003, 5003, 9000, 12_000]) {
    searched.follow(count)
    for (const wanted of ['a', '1b', '7', 'zz', 'qqqq']) {
      const expected = texts.slice(0, count).flatMap((text, index) => (text.toLowerCase().includes(wanted) ? [index] : []))
      expect(found(searched, wanted, count)).toEqual(expected)
    }
  }
})
