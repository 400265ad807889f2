import { expect, test } from 'vitest'
import type { Comparison } from '~/api/contract/callback'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { nearlyMatched } from './nearly'
import { oneCheckAway, ruleEvidenceIn, sentenceOfOneCheckAway } from './one-check-away'
import { plainText } from './sentence'

const status = exampleComparison({ fieldName: 'status', ruleValue: 'New', fieldValue: 'New', isMatch: true })
const source = exampleComparison({
  fieldName: 'source',
  ruleValue: 'Email',
  fieldValue: 'Email',
  isMatch: true,
})
const queue = exampleComparison()
const queueHeld = exampleComparison({ fieldValue: 'Helpdesk', isMatch: true })

const saidNo = (...comparisons: Comparison[]) => exampleMatch({ details: exampleDetails({ comparisons }) })
const started = (...comparisons: Comparison[]) =>
  exampleCallback({
    callbackId: 'cb-started',
    startedWorkflowIds: ['7'],
    workflowMatches: [
      exampleMatch({ matched: true, details: exampleDetails({ category: 'matched', comparisons }) }),
    ],
  })
const here = exampleCallback()

test('is proven by a callback with the same other answers where this check held', () => {
  const match = saidNo(status, source, queue)
  const away = oneCheckAway(here, match, ruleEvidenceIn([started(status, source, queueHeld)]))
  expect(away?.group.fieldName).toBe('queueID')
  expect(away && plainText(sentenceOfOneCheckAway(away, match))).toBe(
    'One check away: on callback cb-started it matched with the same answer to every other recorded check, where queueID was “Helpdesk”.',
  )
})

test('is not said without proof, though every recorded check but one held', () => {
  const match = saidNo(status, source, queue)
  expect(oneCheckAway(here, match, ruleEvidenceIn([]))).toBeNull()
  expect(nearlyMatched(here, match, new Set())?.fieldName).toBe('queueID')
})

test('is not proven by a rule that asked for something else, or for something less', () => {
  const match = saidNo(status, source, queue)
  const edited = exampleComparison({ ruleValue: 'Desk', fieldValue: 'Desk', isMatch: true })
  expect(oneCheckAway(here, match, ruleEvidenceIn([started(status, source, edited)]))).toBeNull()
  expect(oneCheckAway(here, match, ruleEvidenceIn([started(status, queueHeld)]))).toBeNull()
})

test('is not said where two did not hold, where all held, or of a workflow with alternatives', () => {
  const evidence = ruleEvidenceIn([started(status, source, queueHeld)])
  const statusNot = { ...status, isMatch: false }
  expect(oneCheckAway(here, saidNo(statusNot, source, queue), evidence)).toBeNull()
  expect(oneCheckAway(here, saidNo(status, source, queueHeld), evidence)).toBeNull()
  const withAlternatives = ruleEvidenceIn([
    started(status, source, queueHeld),
    started(statusNot, source, queueHeld),
  ])
  expect(oneCheckAway(here, saidNo(status, source, queue), withAlternatives)).toBeNull()
  expect(nearlyMatched(here, saidNo(status, source, queue), withAlternatives.alternatives)).toBeNull()
})

test('"nearly" asks for three recorded checks, and for a rule that said no', () => {
  expect(nearlyMatched(here, saidNo(status, queue), new Set())).toBeNull()
  const limited = exampleMatch({
    details: exampleDetails({ category: 'run_once_limit', comparisons: [status, source, queue] }),
  })
  expect(nearlyMatched(here, limited, new Set())).toBeNull()
})
