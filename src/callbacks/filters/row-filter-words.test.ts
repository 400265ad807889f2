import { describe, expect, test } from 'vitest'
import { EMPTY_ROW_FILTER, type RowFilter } from '~/store/row-filter'
import { rowFilterInWords, sameMatchHint } from './row-filter-words'

const names = new Map([['7', 'Password reset']])

const every: RowFilter = {
  states: ['FAILED'],
  outcomes: ['failed'],
  matched: 'nobody',
  categories: ['run_once_limit'],
  workflowIds: ['7'],
  fields: ['queueID'],
  text: 'printer',
}

describe('filters on loaded rows in words', () => {
  test.each(Object.entries(every))('none goes without: %s', (kind, asked) => {
    expect(rowFilterInWords({ ...EMPTY_ROW_FILTER, [kind]: asked }, names)).toHaveLength(1)
  })

  test('are one part each', () => {
    const filter = { ...EMPTY_ROW_FILTER, states: ['FAILED', 'SKIPPED'], workflowIds: ['7', '8'], text: ' printer ' }
    expect(rowFilterInWords(filter, names)).toEqual([
      'State: Failed or Skipped',
      'With workflow: Password reset or 8',
      'Text: “printer”',
    ])
    expect(rowFilterInWords(EMPTY_ROW_FILTER, names)).toEqual([])
  })

  test('say of what has to be true of one match that it has', () => {
    const filter = { ...EMPTY_ROW_FILTER, categories: ['run_once_limit'], workflowIds: ['7'], fields: ['queueID'] }
    expect(rowFilterInWords(filter, names)).toEqual([
      'in one and the same match Category: Run-once limit, With workflow: Password reset, Field that did not hold: queueID',
    ])
    expect(sameMatchHint(filter, 'categories')).toBe(
      'One and the same match has to fit this and “With workflow” and “Field that did not hold”.',
    )
    expect(sameMatchHint({ ...EMPTY_ROW_FILTER, fields: ['queueID'] }, 'fields')).toBeNull()
    expect(sameMatchHint({ ...EMPTY_ROW_FILTER, matched: 'not-started' }, 'fields')).toBe(
      'One and the same match has to fit this and “Matched, not started”.',
    )
  })
})
