import type { Callback, Match } from '~/api/contract/callback'
import { categoryWords, CATEGORY_WORDS } from './category-words'
import type { GateId } from './gate'
import { valueText } from './recorded-text'
import { recorded, type Sentence } from './sentence'

type Opening = { words: Sentence; brief: Sentence; advice: string | null }

const REASON_LENGTH = 160

function withReason(match: Match): Sentence {
  const reason = match.matchReason.trim()
  return reason === ''
    ? [' No reason is recorded.']
    : [' Recorded reason: ', recorded(valueText(reason, REASON_LENGTH)), '.']
}

/** On a closed line the reason itself says more than our words about it. */
function reasonOr(match: Match, words: string): Sentence {
  const reason = match.matchReason.trim()
  return reason === '' ? [words] : [recorded(valueText(reason, REASON_LENGTH))]
}

function openingOfMatched(callback: Pick<Callback, 'state'>, match: Match, gate: GateId): Opening {
  const errorFlag = match.error ? ' Its error flag is set.' : ''
  if (gate === 'started') {
    return {
      words: [`Started: it matched and is in the list of started workflows.${errorFlag}`],
      brief: ['matched and started'],
      advice: CATEGORY_WORDS.matched.advice,
    }
  }
  const isRunning = callback.state === 'PENDING_PROCESSING' || callback.state === 'PROCESSING'
  return {
    words: [
      'Matched, not started: it is recorded as matched, and is not in the list of started workflows.',
      isRunning ? ' The callback is still being processed.' : '',
      errorFlag,
    ],
    brief: ['matched, not in the list of started workflows'],
    advice: isRunning
      ? 'Look again when the callback is processed: the list of started workflows may not be complete yet.'
      : 'Look at the workflow’s executions and scheduled work in Neo: a delay, the execution order or the concurrency cap can hold a start back. The record does not say which.',
  }
}

function openingOfUnclassified(match: Match): Opening {
  const category = match.details?.category ?? null
  if (category === 'matched') {
    return {
      words: [
        'Did not match, although its category says “matched”: the records disagree.',
        ...withReason(match),
      ],
      brief: ['category says matched, the match flag says no'],
      advice:
        'Read the recorded reason, and look at whether the workflow has an execution at that time in Neo.',
    }
  }
  const advice =
    'Read the recorded reason: it is all that was recorded. Callbacks just before and after may have a fuller record.'
  if (match.details === null) {
    return {
      words: ['Did not match; no structured reason was recorded.', ...withReason(match)],
      brief: reasonOr(match, 'no structured reason recorded'),
      advice,
    }
  }
  if (category === null) {
    return {
      words: ['Did not match; no category was recorded.', ...withReason(match)],
      brief: reasonOr(match, 'no category recorded'),
      advice,
    }
  }
  return {
    words: [
      'Did not match: recorded as ',
      recorded(category),
      ', a category this page does not know.',
      ...withReason(match),
    ],
    brief: ['recorded as ', recorded(category)],
    advice,
  }
}

function openingOfError(match: Match): Opening {
  const category = match.details?.category ?? null
  const words =
    category === null || category === 'error'
      ? ['Error: matching this workflow ended in an error.']
      : ['Error: its error flag is set; the recorded category is ', recorded(category), '.']
  return {
    words: [...words, ...withReason(match)],
    brief: reasonOr(match, 'matching ended in an error'),
    advice: CATEGORY_WORDS.error.advice,
  }
}

function clauseOf(
  callback: Pick<Callback, 'entityType' | 'changeType'>,
  category: string,
  clause: string,
): Sentence {
  if (category === 'wrong_trigger_type')
    return [clause, '; this event’s change type was ', recorded(callback.changeType)]
  if (category === 'entity_type_mismatch')
    return [clause, '; this event’s entity type was ', recorded(callback.entityType)]
  return [clause]
}

/** What a verdict needs to know of the callback. */
export type Audited = Pick<Callback, 'state' | 'startedWorkflowIds' | 'entityType' | 'changeType'>

/** How the verdict on one match begins, before its checks are told. */
export function openingOf(callback: Audited, match: Match, gate: GateId): Opening {
  if (gate === 'started' || gate === 'matched-not-started') return openingOfMatched(callback, match, gate)
  if (gate === 'error') return openingOfError(match)
  const category = match.details?.category ?? null
  const words = category === null ? null : categoryWords(category)
  if (gate === 'unclassified' || category === null || words === null) return openingOfUnclassified(match)
  const clause = clauseOf(callback, category, words.clause)
  const lead = gate === 'not-for-this-event' ? 'Not for this event: ' : 'Did not start: '
  const isInStartedList = callback.startedWorkflowIds.includes(match.workflowId)
  return {
    words: [
      isInStartedList ? 'In the list of started workflows, yet recorded as not matched: ' : lead,
      ...clause,
      '.',
    ],
    brief: clause,
    advice: words.advice,
  }
}
