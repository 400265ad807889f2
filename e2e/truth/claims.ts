import type { PlayedRule } from '../../sandbox/simulator/played-workflows.ts'
import type { RuleGroup } from '../../sandbox/simulator/rule.ts'
import type { Callback, Comparison, Match } from '../../src/api/contract/callback.ts'
import { ownWords } from '../../src/audit/sentence.ts'
import type { Verdict } from '../../src/audit/verdict.ts'
import {
  isOfTrigger,
  judge,
  leavesOf,
  matchesWhereHeld,
  outcomeOf,
  triggerIsMet,
  type Judged,
} from './rule-tree.ts'

/** An audit, what the screen says of it, and the workflow as it was played. */
export type Told = { callback: Callback; match: Match; verdict: Verdict; played: PlayedRule }

/** Something that the words claim, and whether the tree bears it out. */
type Claim = { says: RegExp; isTrue: (told: Told, judged: Judged | null) => boolean }

const treeSaysYes = ({ match, played }: Told, judged: Judged | null): boolean =>
  judged
    ? outcomeOf(
        judged.tree,
        judged.comparisons.map(({ isMatch }) => isMatch),
      )
    : // Of an audit without details there is nothing to evaluate.
      match.details === null || played.versions.some(({ rule }) => rule === null)

const targetsFor = ({ callback, played }: Told) =>
  (played.trigger?.targetChanges ?? []).filter(
    ({ changeType }) => changeType === callback.changeType || changeType === 'ANY',
  )

const hasNegation = (tree: RuleGroup): boolean => leavesOf(tree).some(({ isNegated }) => isNegated)
const hasBranches = (part: RuleGroup): boolean =>
  part.combinator === 'or' || part.rules.some((inner) => 'rules' in inner && hasBranches(inner))

/** "queueID was …; the rule wants …": true only where the tree wants that check to hold. */
const isWanted = ({ verdict }: Told, judged: Judged | null): boolean =>
  verdict.deciding.every((group) =>
    group.comparisons.every(
      (each) => isOfTrigger(each) || (judged !== null && !standsInException(judged, each)),
    ),
  )

function standsInException({ leaves, comparisons }: Judged, comparison: Comparison): boolean {
  return leaves[comparisons.indexOf(comparison)]?.isNegated === true
}

const CLAIMS: readonly Claim[] = [
  {
    says: /its filter did not hold/,
    isTrue: (told, judged) => judged !== null && !treeSaysYes(told, judged),
  },
  { says: /^Started|^Matched, not started/, isTrue: treeSaysYes },
  {
    says: /run-once limit was reached/,
    isTrue: (told, judged) => treeSaysYes(told, judged) && told.played.trigger?.runOncePerEntity === true,
  },
  {
    says: /had already run recently/,
    isTrue: (told, judged) => treeSaysYes(told, judged) && (told.played.trigger?.cooldownMinutes ?? 0) > 0,
  },
  {
    says: /changes in the audit trail were not those/,
    isTrue: ({ match, played }) => !triggerIsMet(match.details?.comparisons ?? [], played),
  },
  {
    says: /audit trail of this event was empty/,
    isTrue: (told) => targetsFor(told).every(({ field }) => field),
  },
  { says: /its trigger is of another type/, isTrue: (told) => targetsFor(told).length === 0 },
  {
    says: /works on another entity type/,
    isTrue: ({ callback, played }) => !played.entityTypes.includes(callback.entityType),
  },
  { says: /starts by hand only/, isTrue: ({ played }) => played.manualOnly },
  { says: /event settings are missing/, isTrue: ({ played }) => played.trigger === null },
  { says: /belongs to an exception/, isTrue: (_told, judged) => judged === null || hasNegation(judged.tree) },
  {
    says: /matched all the same: its trigger or filter has alternatives or exceptions/,
    isTrue: ({ played }, judged) =>
      (played.trigger?.targetChanges.length ?? 0) > 1 ||
      (judged !== null && (hasNegation(judged.tree) || hasBranches(judged.tree))),
  },
  { says: /\b(rule|filter|workflow) (wants|needs|requires|asks for)\b/, isTrue: isWanted },
  {
    says: /one check away|only this check|would have (matched|started)/i,
    isTrue: ({ verdict }, judged) =>
      judged !== null && verdict.deciding.every((group) => matchesWhereHeld(judged, group.comparisons)),
  },
  { says: /\b(because|caused?|due to|the reason is|therefore|blocked by|failed on)\b/i, isTrue: () => false },
]

/** How many claims a sentence makes that these rules can check, and those that the tree refutes. */
export function claimsOf(told: Told): { checked: number; refuted: string[] } {
  const judged = judge(told.match, told.played)
  // Words of the record are the record's own; a value may say anything.
  const words = ownWords(told.verdict.parts)
  const made = CLAIMS.filter(({ says }) => says.test(words))
  return {
    checked: made.length,
    refuted: made.filter(({ isTrue }) => !isTrue(told, judged)).map(() => told.verdict.sentence),
  }
}

/** Checks that did not hold, and that the rule wants not to hold. */
export function negatedChecks({ match, verdict, played }: Told): number {
  const judged = judge(match, played)
  if (!judged) return 0
  return verdict.deciding
    .flatMap((group) => group.comparisons)
    .filter((each) => standsInException(judged, each)).length
}
