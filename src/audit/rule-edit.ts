import type { Callback } from '~/api/contract/callback'
import { editsInSeries } from './rule-edit-series'
import { observationsOf, type ObservedFields, type RuleObservation } from './rule-observation'

/**
 * The checks of one workflow on one field, recorded with other rule values (or with another operator) than before, where
 * the records prove that the rule was edited in between. A check that is only missing proves nothing.
 */
export type RuleEdit = {
  workflowId: string
  workflowName: string
  fieldName: string
  /** As recorded after the edit. */
  operator: string
  /** As recorded before it: the same operator, unless the check was replaced by one with another. */
  operatorBefore: string
  /** All rule values recorded then, distinct, in recorded order: one where the check was a single comparison. */
  before: readonly unknown[]
  after: readonly unknown[]
  /** The edit lies between these two: the newest event that shows the old rule was created in the PSA … */
  lastSeenBeforeMs: number
  /** … and the first processing that shows the new one finished (created, where no finish is recorded). */
  firstSeenAfterMs: number
  /** That callback. */
  firstSeenCallbackId: string
}

/** In the order in which they were evaluated, as far as the record tells. */
function inTimeOrder(a: RuleObservation, b: RuleObservation): number {
  return a.latestMs - b.latestMs || a.earliestMs - b.earliestMs
}

/** Rule edits that these rows prove, oldest first; the rows may come in any order. */
export function ruleEditsIn(rows: Iterable<Callback>): RuleEdit[] {
  const series = new Map<string, RuleObservation[]>()
  const seen: ObservedFields = new Map()
  for (const row of rows) {
    for (const observation of observationsOf(row, seen)) {
      const key = `${observation.workflowId}\n${observation.fieldName}`
      const observed = series.get(key)
      if (observed) observed.push(observation)
      else series.set(key, [observation])
    }
  }
  return [...series.values()]
    .flatMap((observations) => editsInSeries(observations.toSorted(inTimeOrder)))
    .toSorted((a, b) => a.firstSeenAfterMs - b.firstSeenAfterMs)
}

/** Rule edits that two callbacks prove between them; `before` is the older one. */
export function ruleEditsBetween(before: Callback, after: Callback): RuleEdit[] {
  return ruleEditsIn([before, after])
}
