import type { Outcome } from './outcome'

/** What became of a callback as a whole, in the record's own terms. */
export const OUTCOME_MEANINGS: Readonly<Record<Outcome, string>> = {
  started: 'It was processed, and its list of started workflows is not empty.',
  'nothing-started': 'It was processed, and its list of started workflows is empty. That is what most callbacks come to.',
  failed: 'Its state is FAILED: processing it went wrong. Its error message says more where one is recorded.',
  skipped: 'Its state is SKIPPED: probably filtered out before any workflow was looked at. Neo does not document the rule.',
  'in-progress': 'Its state is PENDING_PROCESSING or PROCESSING.',
  unknown: 'Its state is one that the API’s documents do not list, or none was recorded.',
}
