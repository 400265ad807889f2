import { describe, expect, test } from 'vitest'
import { rowsOf } from '~/api/columns/rows-fixture'
import type { Callback } from '~/api/contract/callback'
import { exampleCallback, exampleDetails, exampleMatch } from '~/audit/example-audit'
import { answerFor, choiceSentence, scopeSentence } from './workflow-answer'

const at = (minute: number) => Date.UTC(2026, 10, 20, 14, minute)
const saidNo = (id: string, minute: number) =>
  exampleCallback({ callbackId: id, createdInPsaAtMs: at(minute), workflowMatches: [exampleMatch()] })
const notMeant = (id: string, minute: number) =>
  exampleCallback({
    callbackId: id,
    createdInPsaAtMs: at(minute),
    workflowMatches: [exampleMatch({ details: exampleDetails({ category: 'wrong_trigger_type' }) })],
  })
const untouched = (id: string, minute: number) => exampleCallback({ callbackId: id, createdInPsaAtMs: at(minute) })

function answered(callbacks: readonly Callback[], workflowId = '7') {
  const answer = answerFor(rowsOf(callbacks), workflowId)
  if (!answer) throw new Error('no answer')
  return answer
}

describe('the answer for a workflow', () => {
  test('stands on the newest of the callbacks where it came nearest to a start', () => {
    const answer = answered([untouched('e', 5), notMeant('d', 4), saidNo('c', 3), saidNo('b', 2), notMeant('a', 1)])
    expect(answer.callback.callbackId).toBe('c')
    expect(answer.verdict.gate).toBe('rule-said-no')
    expect(answer.newest?.callback.callbackId).toBe('e')
    expect(answer.gates.map(({ gate, count }) => [gate.id, count])).toEqual([
      ['rule-said-no', 2],
      ['not-for-this-event', 2],
      ['not-evaluated', 1],
    ])
    expect(choiceSentence(answer)).toBe(
      '“Rule said no” is the furthest it came here, by our order of gates, and this is the newest of 2 such callbacks',
    )
    expect(scopeSentence(answer, 'all')).toBe('Evaluated on 4 of its 5 callbacks.')
    expect(scopeSentence(answer, 'more-exist')).toBe('Evaluated on 4 of the 5 loaded callbacks, and more exist.')
    expect(scopeSentence(answer, 'filtered')).toContain('of the 5 callbacks that these filters let through')
  })

  test('is the start where there was one, however long ago', () => {
    const start = exampleCallback({
      callbackId: 'a',
      createdInPsaAtMs: at(1),
      startedWorkflowIds: ['7'],
      workflowMatches: [exampleMatch({ matched: true })],
    })
    expect(answered([saidNo('b', 2), start]).callback.callbackId).toBe('a')
  })

  test('takes a match that did not start for no start', () => {
    const matched = exampleCallback({ callbackId: 'b', workflowMatches: [exampleMatch({ matched: true })] })
    expect(answered([saidNo('c', 3), matched]).verdict.gate).toBe('matched-not-started')
  })

  test('prefers what nobody classified to an event that was not meant for it', () => {
    const unclassified = exampleCallback({ callbackId: 'a', workflowMatches: [exampleMatch({ details: null })] })
    expect(answered([notMeant('b', 2), unclassified]).callback.callbackId).toBe('a')
  })

  test('stands on the newest callback where it was never evaluated, and says where nobody can know', () => {
    const answer = answered([untouched('b', 2), exampleCallback({ callbackId: 'a', workflowMatches: null })])
    expect(answer.callback.callbackId).toBe('b')
    expect(answer.newest).toBeNull()
    expect(answer.match).toBeNull()
    expect(scopeSentence(answer, 'all')).toBe(
      'Evaluated on none of its 2 callbacks; on 1 no audit of any workflow is recorded.',
    )
  })

  test('of a single callback needs no reason for the choice', () => {
    const answer = answered([saidNo('a', 1)])
    expect(choiceSentence(answer)).toBe('the only one here')
    expect(scopeSentence(answer, 'all')).toBe('Evaluated on 1 of its 1 callback.')
  })

  test('is none without rows', () => {
    expect(answerFor(rowsOf([]), '7')).toBeNull()
  })
})
