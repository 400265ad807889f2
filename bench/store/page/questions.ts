import { FIELDS } from './generated-fields'
import { generatedWorkflows } from './generated-workflows'
import { seededRandom } from './seeded-random'

/** A check of `field` did not hold in a match of this workflow with this category. */
export type MissedQuestion = { workflowId: string; category: string; field: string }
/** How many callbacks, and the ids of the newest `NEWEST` of them, newest first. */
export type MissedAnswer = { callbacks: number; newestIds: string[] }
export const NEWEST = 50

/** Callbacks (not matches) by workflow and category, in the order of `byWorkflowAndCategory`. */
export type FacetAnswer = { workflowId: string; category: string; callbacks: number }[]

/**
 * Matches that ended with a rule's no (`SAYS_NO`), by the check that did not hold, and how often it was the only recorded
 * one: the `MOST_BLOCKING` most frequent, in the order of `byMatches`.
 */
export type Blocker = {
  workflowId: string
  field: string
  operator: string
  /** As JSON. */
  ruleValue: string
  matches: number
  alone: number
}
export const MOST_BLOCKING = 50
export const SAYS_NO = ['ticket_filter_mismatch', 'audit_trail_mismatch']

const inOrder = (a: string, b: string) => (a < b ? -1 : Number(a > b))

export function byWorkflowAndCategory(a: FacetAnswer[number], b: FacetAnswer[number]): number {
  return inOrder(a.workflowId, b.workflowId) || inOrder(a.category, b.category)
}

/** Most frequent first; equals by workflow, field, operator and rule value, so that every contender has the same fifty. */
export function byMatches(a: Blocker, b: Blocker): number {
  return (
    b.matches - a.matches ||
    inOrder(a.workflowId, b.workflowId) ||
    inOrder(a.field, b.field) ||
    inOrder(a.operator, b.operator) ||
    inOrder(a.ruleValue, b.ruleValue)
  )
}

/** How often each question is put; the two that have words have others each time, so that nobody answers from what it remembers. */
export const TIMES = 14

/** One check each of so many workflows, the first of one, the second of the next: some miss on most callbacks, some on few. */
export function missedQuestions(seed: number): MissedQuestion[] {
  const { after } = generatedWorkflows(seededRandom(seed))
  return after.slice(0, TIMES).map(({ id, checks }, index) => ({
    workflowId: String(id),
    category: SAYS_NO[0] ?? '',
    field: FIELDS[checks[index % checks.length]?.field ?? 0]?.name ?? '',
  }))
}

/**
 * Of titles only, which stand in field values only: the dashboard looks in ids, names and reasons as well, and has to come to
 * the same number. From what half of the callbacks have to what none has, in any letter case.
 */
export const SEARCHED_TEXTS = [
  'printer at desk',
  'VPN AT DESK 3',
  'desk 157',
  'at desk',
  'outlook at desk 2',
  'case 1x',
  'not to be found',
  'Phishing at',
  'desk 4',
  'disk at desk 1',
  'CASE 1Y0',
  'laptop at desk 38',
  'invoice at d',
  'k 9, c',
]
