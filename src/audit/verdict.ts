import type { Match } from '~/api/contract/callback'
import { briefOfChecks, countOfChecks, sentenceOfChecks } from './checks-sentence'
import { gateOf, type GateId } from './gate'
import { groupComparisons, sumOfChecks, type ComparisonGroup } from './grouping'
import { plainText, type Sentence } from './sentence'
import { openingOf, type Audited } from './verdict-opening'

/** How much of an audit the API recorded: its checks, details without checks, no details, or no row at all. */
type Completeness = 'checks' | 'no-checks' | 'no-details' | 'no-row'

export type Verdict = {
  gate: GateId
  /** One or two sentences, with the values, as plain text. */
  sentence: string
  /** The same, our words apart from recorded ones. */
  parts: Sentence
  /** A few words for a closed line. */
  brief: Sentence
  /** Advice, to be labelled so; null where there is nothing to look at. */
  advice: string | null
  /** Every group of comparisons, in recorded order. */
  groups: readonly ComparisonGroup[]
  /** The groups that did not hold, in recorded order. */
  deciding: readonly ComparisonGroup[]
  reasonVerbatim: string
  /** A list of "=" on one field counts as one check. */
  recordedChecks: number
  notHeld: number
  completeness: Completeness
  /** Matched with a check that did not hold: the rule has alternatives (or exceptions) that the flat record does not show. */
  hasAlternatives: boolean
}

const NOTHING_NAMED_ADVICE =
  'Read the recorded reason, then look in Neo for exceptions in the workflow’s filter, and for conditions that are not in the record.'

/** What the recorded checks add to the opening, for a match that says yes and for one that says no. */
function checksAfter(gate: GateId, match: Match, groups: readonly ComparisonGroup[]): Sentence {
  const { recorded: recordedChecks, notHeld } = sumOfChecks(groups)
  if (match.matched && notHeld > 0) {
    const [first = '', ...others] = briefOfChecks(groups)
    return [
      typeof first === 'string' ? capitalised(first) : first,
      ...others,
      '. It matched all the same: its trigger or filter has alternatives or exceptions, which the record does not show.',
    ]
  }
  // What stopped it is the recorded category; naming values here would read as the reason.
  if (gate !== 'rule-said-no') return countOfChecks(groups)
  if (recordedChecks === 0) return ['No checks are recorded.']
  return notHeld === 0
    ? [
        ...sentenceOfChecks(groups),
        ` Probably ${recordedChecks === 1 ? 'it' : 'one of them'} belongs to an exception, or a part of the rule is not in the record.`,
      ]
    : sentenceOfChecks(groups)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What one match's audit says. Never a cause: a comparison that did not hold "did not hold". */
export function verdictOf(callback: Audited, match: Match): Verdict {
  const gate = gateOf(callback, match)
  const groups = groupComparisons(match.details?.comparisons ?? [])
  const { recorded: recordedChecks, notHeld } = sumOfChecks(groups)
  const opening = openingOf(callback, match, gate)
  const checks = checksAfter(gate, match, groups)
  const parts = [...opening.words, ...(checks.length > 0 ? [' ', ...checks] : [])].filter(
    (part) => part !== '',
  )
  return {
    gate,
    sentence: plainText(parts),
    parts,
    brief: gate === 'rule-said-no' && notHeld > 0 ? briefOfChecks(groups) : opening.brief,
    advice: gate === 'rule-said-no' && notHeld === 0 ? NOTHING_NAMED_ADVICE : opening.advice,
    groups,
    deciding: groups.filter((group) => !group.isHeld),
    reasonVerbatim: match.matchReason,
    recordedChecks,
    notHeld,
    completeness: match.details === null ? 'no-details' : recordedChecks === 0 ? 'no-checks' : 'checks',
    hasAlternatives: match.matched && notHeld > 0,
  }
}
