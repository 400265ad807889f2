import { expect, test } from 'vitest'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { loadedEvidence } from './loaded-evidence'
import { oneCheckAway } from './one-check-away'

const audit = (isMatch: boolean) =>
  exampleMatch({
    matched: isMatch,
    details: exampleDetails({
      category: isMatch ? 'matched' : 'ticket_filter_mismatch',
      comparisons: [
        exampleComparison({ fieldName: 'queueID', isMatch: true }),
        exampleComparison({ fieldName: 'priority', isMatch }),
      ],
    }),
  })

test('a loaded row in which the workflow matched proves what was one check away', () => {
  const here = exampleCallback({ callbackId: 'here', workflowMatches: [audit(false)] })
  const there = exampleCallback({ callbackId: 'there', workflowMatches: [audit(true)] })
  const { ruleOf } = loadedEvidence([here, there])
  expect(oneCheckAway(here, audit(false), ruleOf('7').evidence)?.proof.callbackId).toBe('there')
  expect(oneCheckAway(here, audit(false), loadedEvidence([here]).ruleOf('7').evidence)).toBeNull()
})

test('of one workflow at most 500 rows are read, the newest', () => {
  const rows = Array.from({ length: 600 }, (_, index) =>
    exampleCallback({ callbackId: String(index), workflowMatches: [audit(index === 0)] }),
  )
  expect(loadedEvidence(rows).ruleOf('7').rowCount).toBe(500)
  expect(loadedEvidence(rows).ruleOf('8').rowCount).toBe(0)
})
