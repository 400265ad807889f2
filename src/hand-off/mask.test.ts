import { describe, expect, test } from 'vitest'
import type { Callback } from '~/api/contract/callback'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { randomCallback } from '~/audit/random-audit'
import { seededRandom } from '~/lib/seeded-random'
import { COPY_FORMATS } from './copy-format'
import { copyText } from './copy-text'
import { API } from './hostile-subject'
import { masked } from './mask'
import { subjectOf } from './subject'

function maskedOf(callback: Callback, workflowId?: string) {
  const workflow = callback.workflowMatches?.find((match) => match.workflowId === workflowId) ?? null
  return masked(subjectOf({ callback, workflow, zone: 'UTC', requestId: 'req_1', source: API }))
}

function callbackWith(...comparisons: Parameters<typeof exampleComparison>[0][]) {
  const details = exampleDetails({ comparisons: comparisons.map((values) => exampleComparison(values)) })
  return exampleCallback({
    errorMessage: 'ACME Ltd (4711) refused; Acme too',
    workflowMatches: [exampleMatch({ details, matchReason: 'company 12 is Acme Ltd, not acmes' })],
  })
}

describe('masking', () => {
  const callback = callbackWith(
    { ruleValue: 'Acme', fieldValue: 'Acme Ltd' },
    { ruleValue: [12, '12'], fieldValue: 12 },
    { ruleValue: null, fieldValue: { name: 'Acme', isOpen: true } },
    { ruleValue: '', fieldValue: 'T20261120.0042' },
  )
  const { callback: after } = maskedOf(callback)

  test('gives equal values one stand-in, and a number another than the text of its digits', () => {
    expect(after.entityNumber).toBe('‹value 1›')
    expect(after.entityId).toBe('‹value 2›')
    expect(after.workflowMatches?.[0]?.details?.comparisons.map(({ ruleValue, fieldValue }) => [ruleValue, fieldValue])).toEqual([
      ['‹value 3›', '‹value 4›'],
      [['‹value 5›', '‹value 6›'], '‹value 5›'],
      [null, { name: '‹value 3›', isOpen: true }],
      ['', '‹value 1›'],
    ])
  })

  test('reaches recorded values in reasons and messages, the longest first and in any letter case', () => {
    expect(after.workflowMatches?.[0]?.matchReason).toBe('company ‹value 5› is ‹value 4›, not ‹value 3›s')
    expect(after.errorMessage).toBe('‹value 4› (‹value 2›) refused; ‹value 3› too')
  })

  test('finds short values as whole words only', () => {
    const short = exampleMatch({
      matchReason: 'New in Newly made',
      details: exampleDetails({ comparisons: [exampleComparison({ ruleValue: 'New', fieldValue: 'x' })] }),
    })
    const { callback: shortAfter } = maskedOf(exampleCallback({ workflowMatches: [short] }))
    expect(shortAfter.workflowMatches?.[0]?.matchReason).toBe('‹value 3› in Newly made')
  })

  test('leaves no character of a value in what is said of look-alikes', () => {
    const subject = maskedOf(callbackWith({ ruleValue: 'Añejo', fieldValue: 'An\u0303ejo ' }), '7')
    const words = subject.lookAlikeWords(subject.workflow?.match?.details?.comparisons[0] ?? exampleComparison())
    expect(words).toBe('The two values differ only in small ways: letter case, white space or characters that look alike.')
  })

  test('lets no value of any record through, in any form', () => {
    const random = seededRandom(3)
    const secret = () => `Secret${Math.floor(random() * 1e9)}x`
    for (let round = 0; round < 100; round += 1) {
      const record = randomCallback(random)
      const [first, ...others] = record.workflowMatches ?? []
      const value = secret()
      const comparisons = [
        exampleComparison({ ruleValue: [value, { deep: value }], fieldValue: `${value} ` }),
        exampleComparison({ ruleValue: value, fieldValue: value.toUpperCase() }),
      ]
      const told = exampleMatch({ matchReason: `was “${value}”`, details: exampleDetails({ comparisons }) })
      const planted = {
        ...record,
        entityNumber: secret(),
        entityId: secret(),
        errorMessage: `about ${value}`,
        workflowMatches: [told, ...(first ? [first] : []), ...others],
      }
      for (const workflow of [null, told]) {
        const subject = { callback: planted, workflow, match: workflow, zone: 'UTC', requestId: null, source: API }
        for (const { id } of COPY_FORMATS) expect(copyText(id, subject, true)).not.toMatch(/secret\d/i)
      }
    }
  })
})
