import { LEAST_RECEIVED } from './filtered-rule'
import { LEAST_CALLS } from './psa-rule'
import type { RuleId } from './rule'
import { LEAST_EVENTS } from './useful-rule'

export const RULE_TITLES: Record<RuleId, string> = {
  cap: 'Concurrency cap exhausted',
  psa: 'PSA failures',
  delivery: 'Slow delivery',
  hours: 'Nothing received in business hours',
  useful: 'Useful ratio falling',
  filtered: 'Filtered share jumping',
}

/** What each rule looks at, and what it cannot know. The business hours are said apart, with their zone. */
export const RULE_MEANINGS: Record<RuleId, string> = {
  cap: 'How often the cap was recorded as exhausted in the window. Neo documents neither what is counted nor how high the cap is.',
  psa: `Failed calls as a share of all calls to the PSA, over the window and in each slice, from ${LEAST_CALLS} calls on.`,
  delivery: 'The time within which 95% of the callbacks arrived, over the window and in each slice.',
  hours:
    'Whole slices inside business hours in which nothing was received. One that ended less than 30 minutes before it was ' +
    'asked for may still fill and is left out. Holidays are not known.',
  useful:
    `The API’s useful_vs_evaluated_ratio_pct against the previous window’s, from ${LEAST_EVENTS} processed events on. Neo does ` +
    'not document what it counts.',
  filtered:
    'Filtered callbacks as a share of those received: the window’s against the previous window’s, and each slice’s against ' +
    `the window’s, each from ${LEAST_RECEIVED} callbacks on.`,
}

/** "6 rules: 2 with findings, 3 without, 1 not judged". */
export function countedRules(results: readonly ('found' | 'clear' | 'waiting' | 'not judged')[]): string {
  const count = (wanted: string) => results.filter((result) => result === wanted).length
  const parts = [
    `${count('found')} with findings`,
    `${count('clear')} without`,
    ...(count('waiting') > 0 ? [`${count('waiting')} not judged yet`] : []),
    ...(count('not judged') > 0 ? [`${count('not judged')} not judged`] : []),
  ]
  return `${results.length} rules: ${parts.join(', ')}`
}
