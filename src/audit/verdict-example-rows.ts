import type { Callback, Comparison, Match } from '~/api/contract/callback'
import { DOCUMENTED_CATEGORIES } from '~/api/contract/vocabulary'
import { stopOf } from './category-stop'
import { exampleCallback, exampleComparison, exampleDetails, exampleMatch } from './example-audit'
import { notEvaluatedVerdict } from './not-evaluated'
import { verdictOf, type Verdict } from './verdict'

const HELD = exampleComparison({ fieldName: 'status', ruleValue: 'New', fieldValue: 'New', isMatch: true })
const NOT_HELD = exampleComparison()
const LONG_LIST = Array.from({ length: 50 }, (_, index) =>
  exampleComparison({ fieldName: 'companyID', ruleValue: `Customer ${index + 1}`, fieldValue: 'Acme' }),
)

export type Row = { when: string; verdict: Verdict }

function ofMatch(when: string, match: Match, callback: Partial<Callback> = {}): Row {
  return { when, verdict: verdictOf(exampleCallback(callback), match) }
}

function ofNone(when: string, callback: Partial<Callback>): Row {
  return { when, verdict: notEvaluatedVerdict(exampleCallback(callback), '7') }
}

export function categoryRows(): Row[] {
  return DOCUMENTED_CATEGORIES.filter((category) => category !== 'matched').map((category) => {
    const stop = stopOf(category)
    const saysNo = stop === 'trigger' || stop === 'filter'
    const comparisons = stop === 'before-any-check' ? [] : saysNo ? [HELD, NOT_HELD] : [HELD]
    return ofMatch(
      `\`${category}\``,
      exampleMatch({ error: category === 'error', details: exampleDetails({ category, comparisons }) }),
    )
  })
}

function filter(...comparisons: Comparison[]): Match {
  return exampleMatch({ details: exampleDetails({ comparisons }) })
}

export function checkRows(): Row[] {
  return [
    ofMatch(
      'several “=” on one field, none held',
      filter(HELD, NOT_HELD, exampleComparison({ ruleValue: 'Service Desk' })),
    ),
    ofMatch('a long list of “=” on one field, none held', filter(HELD, ...LONG_LIST)),
    ofMatch(
      'several “≠” on one field, one did not hold',
      filter(
        exampleComparison({ operator: '!=', ruleValue: 'Triage' }),
        exampleComparison({ operator: '!=', ruleValue: 'Spam', isMatch: true }),
      ),
    ),
    ofMatch(
      'more than three fields did not hold',
      filter(
        ...['queueID', 'status', 'priority', 'source', 'companyID'].map((fieldName) =>
          exampleComparison({ fieldName }),
        ),
      ),
    ),
    ofMatch('every recorded check held', filter(HELD)),
    ofMatch('no check recorded', filter()),
  ]
}

export function matchRows(): Row[] {
  const matched = exampleMatch({
    matched: true,
    details: exampleDetails({ category: 'matched', comparisons: [HELD] }),
  })
  const alternatives = exampleMatch({
    matched: true,
    details: exampleDetails({ category: 'matched', comparisons: [HELD, NOT_HELD] }),
  })
  const startedIds = { startedWorkflowIds: ['7'] }
  return [
    ofMatch('matched, in the started list', matched, startedIds),
    ofMatch('the same, with a check that did not hold', alternatives, startedIds),
    ofMatch('matched, not in the started list', matched),
    ofMatch('the same, while the callback is being processed', matched, { state: 'PROCESSING' }),
    ofMatch('error flag set, another category', exampleMatch({ error: true })),
    ofMatch('not matched, yet in the started list', exampleMatch(), startedIds),
    ofMatch(
      'category `matched`, match flag false',
      exampleMatch({ details: exampleDetails({ category: 'matched' }) }),
    ),
    ofMatch(
      'a category that is not documented',
      exampleMatch({ details: exampleDetails({ category: 'a_new_category' }) }),
    ),
    ofMatch('no category', exampleMatch({ details: exampleDetails({ category: null }) })),
    ofMatch('`match_details` null', exampleMatch({ details: null })),
    ofMatch('`match_details` null, no reason', exampleMatch({ details: null, matchReason: '' })),
  ]
}

export function rowsWithoutMatch(): Row[] {
  return [
    ofNone('in the started list only', { startedWorkflowIds: ['7'] }),
    ofNone('in the failed-to-match list only', { failedToMatchWorkflowIds: ['7'] }),
    ofNone('in no list', {}),
    ofNone('`workflow_matches` null', { workflowMatches: null }),
    ofNone('callback waiting', { state: 'PENDING_PROCESSING', workflowMatches: null }),
    ofNone('callback skipped', { state: 'SKIPPED', workflowMatches: null }),
    ofNone('callback failed', { state: 'FAILED', workflowMatches: null }),
  ]
}

function other(workflowId: string, workflowName: string, category: string): Match {
  return exampleMatch({ workflowId, workflowName, details: exampleDetails({ category }) })
}

export function callbackRows(): [when: string, callback: Callback][] {
  const others = [
    other('8', 'Triage', 'ticket_filter_mismatch'),
    other('9', 'Summarise', 'manual_only'),
    other('10', 'Vendor escalation', 'missing_event_settings'),
  ]
  const matched = exampleMatch({ matched: true, details: exampleDetails({ category: 'matched' }) })
  return [
    [
      'something started',
      exampleCallback({ startedWorkflowIds: ['7'], workflowMatches: [matched, ...others] }),
    ],
    ['nothing started', exampleCallback({ workflowMatches: others })],
    [
      'nothing started, one nearly matched',
      exampleCallback({
        workflowMatches: [filter(HELD, { ...HELD, fieldName: 'source' }, NOT_HELD), ...others],
      }),
    ],
    ['nothing evaluated', exampleCallback()],
    ['no audit', exampleCallback({ workflowMatches: null })],
    ['waiting', exampleCallback({ state: 'PENDING_PROCESSING', workflowMatches: null })],
    ['being processed', exampleCallback({ state: 'PROCESSING', workflowMatches: null })],
    ['skipped', exampleCallback({ state: 'SKIPPED', workflowMatches: null })],
    [
      'failed',
      exampleCallback({ state: 'FAILED', errorMessage: 'PSA did not answer', workflowMatches: null }),
    ],
    ['unknown state', exampleCallback({ state: 'PARKED', workflowMatches: null })],
  ]
}
