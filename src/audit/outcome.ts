import type { Callback } from '~/api/contract/callback'
import type { MarkShape, Tone } from './gate'

export type Outcome = 'started' | 'nothing-started' | 'failed' | 'skipped' | 'in-progress' | 'unknown'

export type OutcomeWord = { id: Outcome; word: string; tone: Tone; mark: MarkShape }

/** What became of a callback as a whole, in the order in which it is listed and stacked. */
export const OUTCOMES: readonly OutcomeWord[] = [
  { id: 'started', word: 'Started', tone: 'green', mark: 'filled-disc' },
  { id: 'nothing-started', word: 'Nothing started', tone: 'grey', mark: 'ring' },
  { id: 'failed', word: 'Failed', tone: 'red', mark: 'cross' },
  { id: 'skipped', word: 'Skipped', tone: 'faint', mark: 'dash' },
  { id: 'in-progress', word: 'In progress', tone: 'grey', mark: 'clock' },
  { id: 'unknown', word: 'Unknown state', tone: 'grey', mark: 'question' },
]

/** The state decides, as recorded; only for PROCESSED does the started list. */
export function outcomeOf(callback: Pick<Callback, 'state' | 'startedWorkflowIds'>): Outcome {
  switch (callback.state) {
    case 'FAILED':
      return 'failed'
    case 'PENDING_PROCESSING':
    case 'PROCESSING':
      return 'in-progress'
    case 'SKIPPED':
      return 'skipped'
    case 'PROCESSED':
      return callback.startedWorkflowIds.length > 0 ? 'started' : 'nothing-started'
    default:
      return 'unknown'
  }
}

export function outcomeWord(id: Outcome): OutcomeWord {
  const outcome = OUTCOMES.find((candidate) => candidate.id === id)
  if (!outcome) throw new Error(`no outcome ${id}`)
  return outcome
}
