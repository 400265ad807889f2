import { asksForChange } from './operator'
import type { RuleEdit } from './rule-edit'
import { provesEdit, type Sighting } from './rule-edit-proof'
import type { RuleObservation } from './rule-observation'

/** Sightings of one state of the rule, in time order. */
type Run = {
  seen: [Sighting, ...Sighting[]]
  latestStartMs: number
  firstShownMs: number
  firstShownBy: string
}

/** May `part` be `whole`, recorded only up to the check that decided? */
function mayBeCutShort(part: Sighting, whole: Sighting): boolean {
  const { label, valueKeys, isWhole } = part.check
  return (
    !isWhole &&
    label === whole.check.label &&
    valueKeys.length < whole.check.valueKeys.length &&
    valueKeys.every((key, index) => key === whole.check.valueKeys[index])
  )
}

function runOf(sighting: Sighting): Run {
  const { callbackId, earliestMs, latestMs } = sighting.observation
  return { seen: [sighting], latestStartMs: earliestMs, firstShownMs: latestMs, firstShownBy: callbackId }
}

function addTo(run: Run, sighting: Sighting): void {
  run.seen.push(sighting)
  run.latestStartMs = Math.max(run.latestStartMs, sighting.observation.earliestMs)
}

/** The states of one check, one after the other; what may only be cut short is no other state. */
function runsOf(sightings: readonly Sighting[]): Run[] {
  const [first, ...rest] = sightings
  if (!first) return []
  const runs: Run[] = []
  let current = runOf(first)
  for (const sighting of rest) {
    const [shown] = current.seen
    const previous = runs.at(-1)
    if (sighting.key === shown.key) {
      addTo(current, sighting)
    } else if (mayBeCutShort(sighting, shown)) {
      continue
    } else if (current.seen.every((each) => mayBeCutShort(each, sighting))) {
      const { firstShownMs, firstShownBy } = current
      current = { ...runOf(sighting), firstShownMs, firstShownBy }
    } else if (
      previous?.seen[0].key === sighting.key &&
      sighting.observation.earliestMs <= current.firstShownMs
    ) {
      // Processed side by side with the first callback that shows the new state.
      addTo(previous, sighting)
    } else {
      runs.push(current)
      current = runOf(sighting)
    }
  }
  return [...runs, current]
}

/** Newest event among the sightings that cannot be the newer state, cut short. */
function lastSeenMs(before: Run, after: Run): number {
  const [newer] = after.seen
  const certain = before.seen.filter((sighting) => !mayBeCutShort(sighting, newer))
  if (certain.length === 0) return before.latestStartMs
  return certain.reduce((latest, { observation }) => Math.max(latest, observation.earliestMs), -Infinity)
}

function editBetween(before: Run, after: Run): RuleEdit[] {
  if (!provesEdit(before.seen, after.seen)) return []
  const [old] = before.seen
  const [recent] = after.seen
  const { workflowId, workflowName, fieldName } = recent.observation
  return [
    {
      workflowId,
      workflowName,
      fieldName,
      operator: recent.check.operator,
      operatorBefore: old.check.operator,
      before: old.check.values,
      after: recent.check.values,
      lastSeenBeforeMs: lastSeenMs(before, after),
      firstSeenAfterMs: after.firstShownMs,
      firstSeenCallbackId: after.firstShownBy,
    },
  ]
}

function editsBetween(runs: readonly Run[]): RuleEdit[] {
  return runs.flatMap((run, index) => {
    const before = runs[index - 1]
    return before ? editBetween(before, run) : []
  })
}

/** A state that comes back is believed only of single values: edited, and edited back. */
function isBelievable(runs: readonly Run[]): boolean {
  if (new Set(runs.map(({ seen: [{ key }] }) => key)).size === runs.length) return true
  return runs.every(({ seen: [{ check }] }) => check.values.length === 1)
}

/** The same operator with other rule values. */
function valueEdits(observations: readonly RuleObservation[]): RuleEdit[] {
  const byOperator = new Map<string, Sighting[]>()
  for (const observation of observations) {
    for (const check of observation.checks) {
      const sighting = { observation, check, key: check.valuesKey }
      const sightings = byOperator.get(check.label)
      if (sightings) sightings.push(sighting)
      else byOperator.set(check.label, [sighting])
    }
  }
  return [...byOperator.values()].flatMap((sightings) => {
    const runs = runsOf(sightings)
    return isBelievable(runs) ? editsBetween(runs) : []
  })
}

/** One operator in the place of another: believed only where no audit has both, and none comes back. */
function operatorEdits(observations: readonly RuleObservation[]): RuleEdit[] {
  // Audits that show the same share their checks: there are few of them.
  const labels = new Set([...new Set(observations.map(({ checks }) => checks))].flatMap((checks) => checks.map(({ label }) => label)))
  if (labels.size < 2) return []
  const sightings: Sighting[] = []
  for (const observation of observations) {
    if (!observation.isThroughFilter) continue
    // Checks of the trigger are recorded only for the events that they are about.
    const ofFilter = observation.checks.filter(({ operator }) => !asksForChange(operator))
    const [check, ...others] = ofFilter
    if (others.length > 0) return []
    if (check) sightings.push({ observation, check, key: check.label })
  }
  const runs = runsOf(sightings)
  const operators = new Set(sightings.map(({ key }) => key))
  return runs.length === operators.size ? editsBetween(runs) : []
}

/** The edits that audits of one workflow's checks on one field show; the observations come in time order. */
export function editsInSeries(observations: readonly RuleObservation[]): RuleEdit[] {
  return [...operatorEdits(observations), ...valueEdits(observations)]
}
