import { readHead, readMatch } from '~/api/columns/row-reading'
import { sentenceOfGroup } from '~/audit/group-sentence'
import { oneCheckAway, type RuleEvidence } from '~/audit/one-check-away'
import { sumOfChecks } from '~/audit/grouping'
import { asksForChange } from '~/audit/operator'
import type { Sentence } from '~/audit/sentence'
import { shapesOf } from '~/store/audit-shapes'
import { matchOfShape } from '~/store/match-of-shape'
import { foundAt, type FoundCallback } from './found-callback'
import { auditChecks } from './rule-check'
import type { WorkflowAudits } from './workflow-audits'

/** An event on which one check more would have been enough, as another callback proves. */
type NearMiss = FoundCallback & {
  fieldName: string
  operator: string
  /** How many checks its audit recorded, a list counting as one. */
  checks: number
  /** The one check that did not hold, and what was recorded instead. */
  here: Sentence
  /** Where the workflow matched, all else being the same. */
  proof: FoundCallback
}

/** Nearest first: the more checks held, the nearer it was; among equals the newest first. Read as far as they are looked at. */
export type NearMisses = {
  length: number
  slice: (start: number, end?: number) => NearMiss[]
}

/** With a single check recorded, every event that is not the right one would be near. */
const NEAR_MISS_CHECKS = 2

type NearShape = Pick<NearMiss, 'fieldName' | 'operator' | 'checks'> & { proof: FoundCallback }

/**
 * What all audits of the shape miss; null where it is not proven, and for changes that a trigger waits for: nearly every
 * event is one such change away.
 */
function nearShape({ columns, tally }: WorkflowAudits, shape: number, evidence: RuleEvidence): NearShape | null {
  if (shapesOf(columns)[shape]?.gate !== 'rule-said-no') return null
  const match = matchOfShape(columns, shape)
  const { groups } = auditChecks(match.details?.comparisons ?? [])
  const [notHeld, ...others] = groups.filter(({ isHeld }) => !isHeld)
  if (!notHeld || others.length > 0) return null
  if (groups.length < NEAR_MISS_CHECKS || asksForChange(notHeld.operator)) return null
  const away = oneCheckAway(readHead(columns, tally.newestRows[shape] ?? 0), match, evidence)
  if (!away) return null
  const { fieldName, operator } = away.group
  const { callbackId, entityType, entityId, entityNumber, createdInPsaAtMs } = away.proof
  return {
    fieldName,
    operator,
    checks: sumOfChecks(groups).recorded,
    proof: { callbackId, entityType, entityId, entityNumber, createdInPsaAtMs },
  }
}

/** The near misses among the audits; `evidence` is of the same workflow. */
export function nearMissesIn(audits: WorkflowAudits, evidence: RuleEvidence): NearMisses {
  const { columns, rows, places, tally } = audits
  const near = new Map<number, NearShape>()
  for (const shape of tally.shapes) {
    const found = nearShape(audits, shape, evidence)
    if (found) near.set(shape, found)
  }
  const shapes = columns.matchShapes.values
  // By how many checks they recorded, where in `rows` they stand: newest first.
  const byChecks = new Map<number, number[]>()
  for (const [index, place] of near.size === 0 ? [] : places.entries()) {
    const found = near.get(shapes[place] ?? 0)
    if (!found) continue
    const equallyNear = byChecks.get(found.checks)
    if (equallyNear) equallyNear.push(index)
    else byChecks.set(found.checks, [index])
  }
  const nearest = [...byChecks].toSorted(([a], [b]) => b - a).flatMap(([, indexes]) => indexes)
  const read = (index: number): NearMiss[] => {
    const row = rows[index] ?? 0
    const place = places[index] ?? 0
    const found = near.get(shapes[place] ?? 0)
    const { groups } = auditChecks(readMatch(columns, row, place).details?.comparisons ?? [])
    const notHeld = groups.find(({ isHeld }) => !isHeld)
    return found && notHeld ? [{ ...foundAt(columns, row), ...found, here: sentenceOfGroup(notHeld) }] : []
  }
  return { length: nearest.length, slice: (start, end) => nearest.slice(start, end).flatMap(read) }
}
