import type { Comparison } from '~/api/contract/callback'
import type { ComparisonGroup } from '~/audit/grouping'
import { operatorOf } from '~/audit/operator'
import { valueListText, valueText } from '~/audit/recorded-text'
import { recorded, type Sentence } from '~/audit/sentence'
import type { Verdict } from '~/audit/verdict'
import { atMost, type NoteBlock } from './note-content'
import type { Subject } from './subject'

/** Longer than on the screen, where the whole value is one click away. */
const VALUE_LENGTH = 300
const LISTED_VALUES = 20
const CHECKS_AT_MOST = 30

function line(comparison: Comparison, rule: Sentence, lookAlike: string | null): Sentence {
  const { fieldName, fieldValue } = comparison
  return [
    recorded(fieldName === '' ? '“”' : fieldName),
    ': actual ',
    recorded(valueText(fieldValue, VALUE_LENGTH)),
    '; rule: ',
    ...rule,
    // The hint may name characters of the recorded values.
    ...(lookAlike === null ? [] : [' (', lookAlike, ')']),
  ]
}

function ruleOf({ operator, ruleValue }: Comparison): Sentence {
  const { label, isUnary } = operatorOf(operator)
  return isUnary ? [label] : [`${label} `, recorded(valueText(ruleValue, VALUE_LENGTH))]
}

function linesOf(group: ComparisonGroup, lookAlikeWords: Subject['lookAlikeWords']): Sentence[] {
  const [first] = group.comparisons
  if (group.kind !== 'list-of-equals') {
    return group.comparisons
      .filter(({ isMatch }) => !isMatch)
      .map((comparison) => line(comparison, ruleOf(comparison), lookAlikeWords(comparison)))
  }
  const listed = valueListText(
    group.comparisons.map(({ ruleValue }) => ruleValue),
    LISTED_VALUES,
  )
  const lookAlike = group.comparisons.map(lookAlikeWords).find((words) => words !== null) ?? null
  return [line(first, ['equals one of ', recorded(listed)], lookAlike)]
}

/** The checks that did not hold, one a line; null where none is recorded so. A list of "=" on one field is one check. */
export function checksThatDidNotHold(
  { deciding, notHeld, recordedChecks }: Verdict,
  lookAlikeWords: Subject['lookAlikeWords'],
): NoteBlock | null {
  const lines = deciding.flatMap((group) => linesOf(group, lookAlikeWords))
  if (lines.length === 0) return null
  return {
    kind: 'list',
    title: `Checks that did not hold (${notHeld} of ${recordedChecks} recorded)`,
    items: atMost(lines, CHECKS_AT_MOST),
  }
}
