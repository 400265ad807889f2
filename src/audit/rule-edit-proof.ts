import type { Comparison } from '~/api/contract/callback'
import { operatorOf } from './operator'
import { valueKey } from './recorded-text'
import type { ObservedCheck, RuleObservation } from './rule-observation'

export type Sighting = { observation: RuleObservation; check: ObservedCheck; key: string }

/** In how many comparisons, from the first, the two checks ask the same. */
function commonLength(one: Sighting, other: Sighting): number {
  if (one.check.label !== other.check.label) return 0
  let length = 0
  const keyAt = ({ check, observation }: Sighting): string | undefined => {
    const comparison = observation.read[check.positions[length] ?? -1]
    return comparison && valueKey(comparison.ruleValue)
  }
  while (keyAt(one) !== undefined && keyAt(one) === keyAt(other)) length += 1
  return length
}

function answerKey({ fieldName, operator, ruleValue, isMatch }: Comparison): string {
  return JSON.stringify([fieldName, operatorOf(operator).label, valueKey(ruleValue), isMatch])
}

/** Everything that was read, with its answers, before the first comparison in which two sightings of a check differ. */
function pathKey({ observation, check }: Sighting, shared: number): string {
  const { read, eventKey } = observation
  const end = check.positions[shared] ?? (check.positions.at(-1) ?? -1) + 1
  return `${eventKey}\n${read.slice(0, end).map(answerKey).join('\n')}`
}

/** One of those that were asked the same by the same kind of event, and answered the same: they share the check. */
function different(sightings: readonly Sighting[]): Sighting[] {
  const eventsOf = new Map<ObservedCheck, Set<string>>()
  return sightings.filter(({ check, observation: { eventKey } }) => {
    const events = eventsOf.get(check)
    if (events?.has(eventKey)) return false
    if (events) events.add(eventKey)
    else eventsOf.set(check, new Set([eventKey]))
    return true
  })
}

/**
 * Do the records prove that the check was another one before? A matcher that got the same answers up to here, to the same
 * kind of event, must ask the same thing next, whether or not it stops where the outcome is certain. So two audits that
 * agree so far and then differ were read from two versions of the rule.
 */
export function provesEdit(before: readonly Sighting[], after: readonly Sighting[]): boolean {
  const [one] = before
  const [other] = after
  if (!one || !other) return false
  const shared = commonLength(one, other)
  const paths = new Set(different(before).map((sighting) => pathKey(sighting, shared)))
  return different(after).some((sighting) => paths.has(pathKey(sighting, shared)))
}
