import { sentenceOfGroup } from '~/audit/group-sentence'
import { oneCheckAway, type RuleEvidence, sentenceOfOneCheckAway } from '~/audit/one-check-away'
import { sumOfChecks } from '~/audit/grouping'
import { asksForChange } from '~/audit/operator'
import type { Sentence } from '~/audit/sentence'
import { foundCallback, type FoundCallback } from './check-tally'
import { auditChecks } from './rule-check'
import type { WorkflowAudit } from './workflow-audits'

/** An event on which one check more would have been enough, as another callback proves. */
export type NearMiss = FoundCallback & {
  fieldName: string
  operator: string
  /** How many checks its audit recorded, a list counting as one. */
  checks: number
  /** The one check that did not hold, and what was recorded instead. */
  here: Sentence
  /** Where the workflow matched, all else being the same. */
  proof: FoundCallback
  sentence: Sentence
}

/** With a single check recorded, every event that is not the right one would be near. */
const NEAR_MISS_CHECKS = 2

/**
 * The audit's near miss; null where none is proven, and for changes that a trigger waits for: nearly every event is one
 * such change away. `evidence` is of the same workflow.
 */
export function nearMissOf({ callback, match }: WorkflowAudit, evidence: RuleEvidence): NearMiss | null {
  // Most audits have several checks that did not hold: those need no proof to be looked up.
  const { groups } = auditChecks(match.details?.comparisons ?? [])
  const [notHeld, ...others] = groups.filter(({ isHeld }) => !isHeld)
  if (!notHeld || others.length > 0) return null
  if (groups.length < NEAR_MISS_CHECKS || asksForChange(notHeld.operator)) return null
  const away = oneCheckAway(callback, match, evidence)
  if (!away) return null
  const { fieldName, operator } = away.group
  return {
    ...foundCallback(callback),
    fieldName,
    operator,
    checks: sumOfChecks(groups).recorded,
    here: sentenceOfGroup(away.group),
    proof: foundCallback(away.proof),
    sentence: sentenceOfOneCheckAway(away, match),
  }
}

/** The more checks held, the nearer it was; among equals the newest first. */
export function nearestFirst(one: NearMiss, other: NearMiss): number {
  return other.checks - one.checks || other.createdInPsaAtMs - one.createdInPsaAtMs
}
