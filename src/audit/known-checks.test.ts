import { expect, test } from 'vitest'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { completenessOf, knownChecks } from './known-checks'

const match = (...fields: string[]) =>
  exampleMatch({
    details: exampleDetails({ comparisons: fields.map((fieldName) => exampleComparison({ fieldName })) }),
  })
const known = knownChecks([
  exampleCallback({ workflowMatches: [match('a', 'a', 'b')] }),
  exampleCallback({ workflowMatches: [match('b', 'c'), exampleMatch({ details: null })] }),
  exampleCallback({ workflowMatches: null }),
])

test('checks are known by field and operator, each once', () => {
  expect([...(known.get('7')?.values() ?? [])].map(({ fieldName }) => fieldName)).toEqual(['a', 'b', 'c'])
})

test('what is recorded here is counted against them, and labelled an inference', () => {
  const completeness = completenessOf(match('a'), known, 3)
  expect(completeness).toMatchObject({ recordedHere: 1, known: 3 })
  expect(completeness?.missing.map(({ fieldName }) => fieldName)).toEqual(['b', 'c'])
  expect(completeness?.sentence).toMatch(
    /^1 of the 3 checks seen for this workflow on 3 loaded callbacks is recorded here\. Inference: /,
  )
  expect(completenessOf(exampleMatch({ details: null }), known, 3)?.sentence).toMatch(/^None of the 3 checks /)
})

test('nothing is said where nothing more is known', () => {
  expect(completenessOf(match('a', 'b', 'c'), known, 3)).toBeNull()
  expect(completenessOf(match('a'), new Map(), 0)).toBeNull()
})
