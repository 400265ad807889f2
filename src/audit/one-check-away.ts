import type { Callback, Match } from '~/api/contract/callback'
import { alternativesIn } from './alternatives'
import { gateOf } from './gate'
import { groupComparisons, type ComparisonGroup } from './grouping'
import { operatorOf } from './operator'
import { valueKey, valueText } from './recorded-text'
import { recorded, type Sentence } from './sentence'
import type { Audited } from './verdict-opening'

/** What loaded rows prove about the rules of their workflows. */
export type RuleEvidence = {
  alternatives: ReadonlySet<string>
  /** By question (see `questionKeys`): the callback on which the workflow matched. */
  proofs: ReadonlyMap<string, Callback>
}

export type OneCheckAway = {
  /** The one recorded check that did not hold. */
  group: ComparisonGroup
  /** Here the workflow matched, with the same answer to every other check, and this one held. */
  proof: Callback
}

/** The check and what it asks for, and where wanted each of its answers. */
function checkKey(group: ComparisonGroup, withAnswers: boolean): string {
  const checks = group.comparisons.map(({ ruleValue, isMatch }) =>
    withAnswers ? `${valueKey(ruleValue)}${isMatch ? '+' : '-'}` : valueKey(ruleValue),
  )
  return `${group.fieldName}\n${operatorOf(group.operator).label}\n${checks.toSorted().join('\n')}`
}

/** "Would this workflow match if only this check held, every other check answering as it does?" Of each group, by group. */
function questionKeys(workflowId: string, groups: readonly ComparisonGroup[]): Map<ComparisonGroup, string> {
  const answers = groups.map((group) => ({ group, key: checkKey(group, true) }))
  const sorted = answers.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return new Map(
    groups.map((asked) => {
      const others = sorted.filter(({ group }) => group !== asked).map(({ key }) => key)
      return [asked, [workflowId, checkKey(asked, false), ...others].join('\n\n')]
    }),
  )
}

/** Every row that matched proves what would have been enough for the rows that differ from it in one check. */
export function ruleEvidenceIn(rows: Iterable<Callback>): RuleEvidence {
  const callbacks = [...rows]
  const alternatives = alternativesIn(callbacks)
  const proofs = new Map<string, Callback>()
  for (const callback of callbacks) {
    for (const match of callback.workflowMatches ?? []) {
      if (!match.matched || match.error || alternatives.has(match.workflowId)) continue
      const groups = groupComparisons(match.details?.comparisons ?? [])
      for (const key of questionKeys(match.workflowId, groups).values()) {
        if (!proofs.has(key)) proofs.set(key, callback)
      }
    }
  }
  return { alternatives, proofs }
}

/**
 * "One check away", where a loaded row proves it: the same workflow, with the same checks, matched when this one check
 * held and all others answered as here. Null wherever that is not proven, and for workflows with alternatives.
 */
export function oneCheckAway(callback: Audited, match: Match, evidence: RuleEvidence): OneCheckAway | null {
  if (gateOf(callback, match) !== 'rule-said-no' || evidence.alternatives.has(match.workflowId)) return null
  const groups = groupComparisons(match.details?.comparisons ?? [])
  const [group, ...others] = groups.filter(({ isHeld }) => !isHeld)
  if (!group || others.length > 0) return null
  const proof = evidence.proofs.get(questionKeys(match.workflowId, groups).get(group) ?? '')
  return proof ? { group, proof } : null
}

/** "One check away: on callback … it matched with the same answer to every other recorded check, and queueID “Helpdesk”." */
export function sentenceOfOneCheckAway({ group, proof }: OneCheckAway, match: Match): Sentence {
  const there = proof.workflowMatches
    ?.find(({ workflowId }) => workflowId === match.workflowId)
    ?.details?.comparisons.find(({ fieldName }) => fieldName === group.fieldName)
  return [
    'One check away: on callback ',
    recorded(proof.callbackId),
    ' it matched with the same answer to every other recorded check, where ',
    recorded(group.fieldName),
    ' was ',
    recorded(valueText(there?.fieldValue)),
    '.',
  ]
}
