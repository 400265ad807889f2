import type { Comparison, Match } from '../../src/api/contract/callback.ts'
import type { PlayedRule } from '../../sandbox/simulator/played-workflows.ts'
import type { Rule, RuleGroup } from '../../sandbox/simulator/rule.ts'

/** A recorded comparison, and where in the tree it stands. */
export type Leaf = { rule: Rule; isNegated: boolean }

/** One audit beside the tree that was played: the rule, its leaves in order, and the comparison of each. */
export type Judged = { tree: RuleGroup; leaves: readonly Leaf[]; comparisons: readonly Comparison[] }

export function leavesOf(part: Rule | RuleGroup, isNegated = false): Leaf[] {
  if (!('rules' in part)) return [{ rule: part, isNegated }]
  return part.rules.flatMap((inner) => leavesOf(inner, part.not === true ? !isNegated : isNegated))
}

/** The outcome of the tree where its leaves come out like this, one after the other. */
export function outcomeOf(tree: RuleGroup, outcomes: readonly boolean[]): boolean {
  let position = 0
  const evaluate = (part: Rule | RuleGroup): boolean => {
    if (!('rules' in part)) {
      position += 1
      return outcomes[position - 1] === true
    }
    const inner = part.rules.map(evaluate)
    const outcome = part.combinator === 'and' ? inner.every(Boolean) : inner.some(Boolean)
    return part.not === true ? !outcome : outcome
  }
  return evaluate(tree)
}

/** How many leaves a matcher reads that stops where the outcome is certain; which ones, by position. */
export function readUntilCertain(tree: RuleGroup, outcomes: readonly boolean[]): ReadonlySet<number> {
  const read = new Set<number>()
  let position = 0
  const evaluate = (part: Rule | RuleGroup, isRead: boolean): boolean => {
    if (!('rules' in part)) {
      if (isRead) read.add(position)
      position += 1
      return outcomes[position - 1] === true
    }
    const all = part.combinator === 'and'
    let outcome = all
    for (const inner of part.rules) if (evaluate(inner, isRead && outcome === all) !== all) outcome = !all
    return part.not === true ? !outcome : outcome
  }
  evaluate(tree, true)
  return read
}

/** Checks of the trigger are recorded before those of the filter. */
export function isOfTrigger({ operator }: Comparison): boolean {
  return operator.startsWith('changed')
}

function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}

const judgedBefore = new WeakMap<Match, Judged | null>()

/** The audit beside the version of the rule that was played; null where the filter was not read to its end. */
export function judge(match: Match, played: PlayedRule): Judged | null {
  const known = judgedBefore.get(match)
  if (known !== undefined) return known
  const judged = judgeAnew(match, played)
  judgedBefore.set(match, judged)
  return judged
}

function judgeAnew(match: Match, played: PlayedRule): Judged | null {
  const comparisons = (match.details?.comparisons ?? []).filter((each) => !isOfTrigger(each))
  for (const { rule: tree } of played.versions) {
    if (tree === null) continue
    const leaves = leavesOf(tree)
    const isThis =
      leaves.length === comparisons.length &&
      leaves.every(({ rule }, index) => {
        const comparison = comparisons[index]
        return (
          rule.field === comparison?.fieldName &&
          rule.operator === comparison.operator &&
          isSameValue(rule.value, comparison.ruleValue)
        )
      })
    if (isThis) return { tree, leaves, comparisons }
  }
  return null
}

/** Does the trail show one of the changes that the trigger watches for? */
export function triggerIsMet(comparisons: readonly Comparison[], played: PlayedRule): boolean {
  const watched = comparisons.filter(isOfTrigger)
  return (played.trigger?.targetChanges ?? []).some(({ field, from, to }) => {
    const wanted = watched.filter(
      ({ fieldName, operator, ruleValue }) =>
        fieldName === field && (operator === 'changed' || ruleValue === from || ruleValue === to),
    )
    return wanted.length > 0 && wanted.every(({ isMatch }) => isMatch)
  })
}

/** The same of a whole audit: checks of a trigger decide by themselves where the workflow has no filter. */
export function auditMatchesWhereHeld(
  match: Match,
  played: PlayedRule,
  isAsked: (comparison: Comparison) => boolean,
): boolean {
  const comparisons = match.details?.comparisons ?? []
  const asked = comparisons.filter(isAsked)
  const judged = judge(match, played)
  if (judged) return matchesWhereHeld(judged, asked)
  const held = comparisons.map((each) => (asked.includes(each) ? { ...each, isMatch: true } : each))
  return (
    comparisons.every(isOfTrigger) &&
    played.versions.every(({ rule }) => rule === null) &&
    triggerIsMet(held, played)
  )
}

/** Can the tree match if of these comparisons one more holds, or all of them do, and every other answers as it does? */
export function matchesWhereHeld(judged: Judged, asked: readonly Comparison[]): boolean {
  const answers = judged.comparisons.map(({ isMatch }) => isMatch)
  const positions = judged.comparisons.flatMap((each, index) => (asked.includes(each) ? [index] : []))
  const forced = [...positions.map((position) => [position]), positions]
  return forced.some((held) =>
    outcomeOf(
      judged.tree,
      answers.map((answer, index) => answer || held.includes(index)),
    ),
  )
}
