import { describe, expect, it } from 'vitest'
import { plainText } from '~/audit/sentence'
import type { DeadCheck } from '~/store/health/dead-checks'
import { completenessSentences } from './completeness-words'
import { deadCheckWords } from './dead-check-words'
import { betweenWords, editWords } from './edit-words'

const dead = (overrides: Partial<DeadCheck>): DeadCheck => ({
  workflowId: '7',
  check: { fieldName: 'queueID', operator: '=', kind: 'one', ruleValues: ['Helpdesk'], isOfTrigger: false },
  came: 'never-held',
  recorded: 312,
  held: 0,
  saidNo: { recorded: 312, notHeld: 312, onlyNotHeld: 12, categories: ['ticket_filter_mismatch'] },
  matched: { recorded: 0, notHeld: 0 },
  newestNotHeld: null,
  ...overrides,
})

describe('what is said of a dead check', () => {
  it('is what the record says, with its sample', () => {
    expect(deadCheckWords(dead({ came: 'always-held' }))).toBe(
      'held on all 312 loaded callbacks that recorded it: among these it made no difference',
    )
    expect(deadCheckWords(dead({}))).toBe(
      'did not hold on all 312 loaded callbacks that recorded it; the workflow matched on none of them',
    )
  })

  it('says that the rule does without it where it matched all the same', () => {
    expect(deadCheckWords(dead({ matched: { recorded: 5, notHeld: 5 } }))).toContain('matched on 5 of them all the same, so it does not have to hold')
  })
})

describe('what is said of an edit', () => {
  const at = (text: string) => Date.parse(`2026-11-20T${text}:00Z`)

  it('lies between two times, with one day where it is one', () => {
    expect(betweenWords(at('14:02'), at('14:20'), 'UTC')).toBe('between 14:02 and 14:20 on Fri 20 Nov UTC')
    expect(betweenWords(at('14:02') - 24 * 3_600_000, at('14:20'), 'UTC')).toBe(
      'between Thu 19 Nov 14:02 and Fri 20 Nov 14:20 UTC',
    )
  })

  it('names what was asked for before and after', () => {
    const edit = {
      workflowId: '7',
      workflowName: 'Password reset',
      fieldName: 'queueID',
      operator: '=',
      operatorBefore: '!=',
      before: ['A', 'B'],
      after: ['C'],
      lastSeenBeforeMs: 0,
      firstSeenAfterMs: 1,
      firstSeenCallbackId: 'cb',
    }
    expect(plainText(editWords(edit))).toBe('queueID is none of “A”, “B”; from then on it equals “C”')
  })
})

describe('what is said of the record', () => {
  const none = { known: 0, whole: 0, partly: 0, withoutChecks: 0, withoutDetails: 0, missing: [] }

  it('says what is known, and that the rest cannot be', () => {
    const sentences = completenessSentences({ ...none, known: 4, whole: 100, partly: 1, withoutDetails: 2 })
    expect(sentences[0]).toBe(
      '4 checks (by field and operator) are known from these audits. 100 audits record all of them, 1 audit only some.',
    )
    expect(sentences).toContain('2 audits record no details.')
    expect(completenessSentences({ ...none, known: 1, whole: 3 })[0]).toBe(
      '1 check (by field and operator) is known from these audits. 3 audits record it.',
    )
    expect(sentences.at(-1)).toBe('A check that no audit recorded cannot be known here.')
  })

  it('says so where there is no audit', () => {
    expect(completenessSentences(none)).toEqual(['No audit of it is among the loaded callbacks.'])
  })
})
