import { expect, test } from 'vitest'
import { callbackFrom } from '~/api/columns/rows-fixture'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { wireRecord } from './wire-record'

test('a record written under the API’s names reads back as the same callback', () => {
  const comparisons = [
    exampleComparison({ fieldValue: null }),
    exampleComparison({ ruleValue: [1, { a: 'b' }], isMatch: true }),
  ]
  const callbacks = [
    exampleCallback({
      startedWorkflowIds: ['7'],
      failedToMatchWorkflowIds: ['8'],
      workflowMatches: [
        exampleMatch({ details: exampleDetails({ comparisons }) }),
        exampleMatch({ details: null }),
      ],
    }),
    exampleCallback({
      workflowMatches: null,
      finishedProcessingAtMs: null,
      entityNumber: null,
      errorMessage: 'x',
    }),
  ]
  for (const callback of callbacks) {
    expect(callbackFrom(JSON.parse(JSON.stringify(wireRecord(callback))))).toEqual(callback)
  }
})
