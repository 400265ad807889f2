import type { Callback } from '~/api/contract/callback'
import type { GateId } from './gate'
import { plainText, recorded, type Sentence } from './sentence'
import { verdictOf, type Verdict } from './verdict'

function withoutRow(gate: GateId, parts: Sentence, brief: string, advice: string): Verdict {
  return {
    gate,
    sentence: plainText(parts),
    parts,
    brief: [brief],
    advice,
    groups: [],
    deciding: [],
    reasonVerbatim: '',
    recordedChecks: 0,
    notHeld: 0,
    completeness: 'no-row',
    hasAlternatives: false,
  }
}

/** What can be said of a workflow that has no match row on this callback. */
export function notEvaluatedVerdict(callback: Callback, workflowId: string): Verdict {
  const noAudit = 'There is no audit to read. Callbacks just before and after may have one.'
  if (callback.startedWorkflowIds.includes(workflowId)) {
    return withoutRow(
      'started',
      ['Started: it is in the list of started workflows. No audit was recorded for it.'],
      'in the list of started workflows, no audit recorded',
      noAudit,
    )
  }
  if (callback.failedToMatchWorkflowIds.includes(workflowId)) {
    return withoutRow(
      'unclassified',
      ['Did not match: it is in the list of workflows that failed to match. No audit was recorded for it.'],
      'in the list of workflows that failed to match, no audit recorded',
      noAudit,
    )
  }
  const brief = 'not evaluated'
  switch (callback.state) {
    case 'PENDING_PROCESSING':
    case 'PROCESSING':
      return withoutRow(
        'not-evaluated',
        ['Not evaluated yet: the callback is still ', recorded(callback.state), '.'],
        brief,
        'Look again when the callback is processed.',
      )
    case 'SKIPPED':
      return withoutRow(
        'not-evaluated',
        ['Not evaluated: the callback is recorded as ', recorded('SKIPPED'), '.'],
        brief,
        'Callbacks that Neo skips are probably filtered out before any workflow is looked at; Neo does not document the rule. Look at the other callbacks of this entity.',
      )
    case 'FAILED':
      return withoutRow(
        'not-evaluated',
        ['Not evaluated: processing of the callback is recorded as ', recorded('FAILED'), '.'],
        brief,
        'Read the callback’s error message, and look for a later callback of the same entity.',
      )
    default:
      return callback.workflowMatches === null
        ? withoutRow(
            'not-evaluated',
            ['Not known: no audit of any workflow was recorded for this callback.'],
            'no audit recorded',
            'Older callbacks probably have no audit. Look at a newer callback of this entity.',
          )
        : withoutRow(
            'not-evaluated',
            ['Not evaluated: the workflow is in none of this callback’s lists.'],
            brief,
            'Look at whether the workflow was enabled at that time, reacts to PSA events, and works on this type of entity.',
          )
  }
}

/** The verdict of one workflow on one callback, whether it has a match row or not. */
export function verdictOfWorkflow(callback: Callback, workflowId: string): Verdict {
  const match = callback.workflowMatches?.find((candidate) => candidate.workflowId === workflowId)
  return match ? verdictOf(callback, match) : notEvaluatedVerdict(callback, workflowId)
}
