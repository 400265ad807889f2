import { expect, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import { exampleCallback } from '~/audit/example-audit'
import { countDifference } from './count-difference'

const loaded = (count: number) => ({
  rows: rowsOf(Array.from({ length: count }, (_, index) => exampleCallback({ callbackId: `cb-${index}` }))),
  rejected: [],
  duplicates: 0,
  notices: [],
})

test('counts that agree are not worth a word', () => {
  expect(countDifference(3, loaded(3))).toBeNull()
})

test('more in the funnel: both numbers, and what may have kept rows out', () => {
  expect(countDifference(3412, loaded(3409))).toEqual({
    title: 'The funnel counts 3 more',
    lines: [
      'The funnel counts 3,412 for this question, 3,409 are loaded.',
      'The API does not say why. It may be that the list leaves out what this sign-in may not see, or callbacks came after one of the two answers, or the two treat the borders of the window differently.',
    ],
  })
})

test('what is known of rows that were lost or repeated is said as known', () => {
  const rejected = [{ position: 0, problem: 'should be an object', callbackId: null }]
  const notices = [{ kind: 'too-dense' as const, message: 'One second …', count: 0 }]
  const [, known] = countDifference(5, { ...loaded(1), rejected, duplicates: 2, notices })?.lines ?? []
  expect(known).toBe('Known: 1 row could not be read, 2 rows came more than once, some rows could not be reached.')
})

test('fewer in the funnel: nothing was kept from the list', () => {
  const difference = countDifference(0, { ...loaded(1), duplicates: 1 })
  expect(difference?.title).toBe('The funnel counts 1 fewer')
  expect(difference?.lines[0]).toBe('The funnel counts 0 for this question, 1 is loaded.')
  expect(difference?.lines.join(' ')).not.toMatch(/may not see|Known/)
})
