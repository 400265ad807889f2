import { describe, expect, it } from 'vitest'
import { plainText } from '~/audit/sentence'
import type { RuleCheck } from '~/store/health/rule-check'
import { checkWords } from './check-words'

const words = (check: Partial<RuleCheck>) =>
  plainText(
    checkWords({ fieldName: 'queueID', operator: '=', kind: 'one', ruleValues: ['Helpdesk'], isOfTrigger: false, ...check }),
  )

describe('a check in words', () => {
  it('says field, operator and what is asked for', () => {
    expect(words({})).toBe('queueID equals “Helpdesk”')
    expect(words({ operator: 'contains', ruleValues: [['a', 'b']] })).toBe('queueID contains ["a","b"]')
  })

  it('needs no value where the operator says it all', () => {
    expect(words({ operator: 'notNull', ruleValues: [''] })).toBe('queueID has a value')
  })

  it('counts a long list and names its beginning', () => {
    expect(words({ kind: 'list-of-equals', ruleValues: ['A', 'B'] })).toBe('queueID is one of “A”, “B”')
    expect(words({ kind: 'list-of-not-equals', operator: '!=', ruleValues: [1, 2, 3, 4, 5] })).toBe(
      'queueID is none of 5 listed values: 1, 2, 3 and 2 more',
    )
  })

  it('keeps the words of an operator that is not known', () => {
    expect(words({ operator: 'sounds_like' })).toBe('queueID sounds_like “Helpdesk”')
  })
})
