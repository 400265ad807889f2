import type { Comparison } from '~/api/contract/callback'
import { counted } from '~/lib/text'
import type { ComparisonGroup } from './grouping'
import { operatorOf } from './operator'
import { valueListText, valueText } from './recorded-text'
import { recorded, type Sentence } from './sentence'

/** Lists up to this length are named in a sentence, longer ones are counted. */
const NAMED_VALUES = 5

function actual(group: ComparisonGroup): Sentence {
  const field = recorded(group.fieldName)
  const value = group.comparisons[0].fieldValue
  return value === undefined
    ? ['the value of ', field, ' was not recorded']
    : [field, ' was ', recorded(valueText(value))]
}

function wanted(comparison: Comparison): Sentence {
  if (comparison.ruleValue === undefined && !operatorOf(comparison.operator).isUnary)
    return ['a value that was not recorded']
  return operatorOf(comparison.operator).wants(comparison.ruleValue)
}

/**
 * "The check asks for", never "the rule wants": a check inside an exception is recorded like any other, and there the
 * rule wants it not to hold.
 */
type Reading = { was: Sentence; wants: Sentence }

function reading(group: ComparisonGroup): Reading {
  const listed = group.comparisons.map((comparison) => comparison.ruleValue)
  switch (group.kind) {
    case 'one':
      return { was: actual(group), wants: ['the check asks for ', ...wanted(group.comparisons[0])] }
    case 'list-of-equals':
      return {
        was: actual(group),
        wants:
          listed.length > NAMED_VALUES
            ? [`none of ${listed.length} listed values`]
            : ['the check asks for one of ', recorded(valueListText(listed))],
      }
    case 'list-of-not-equals':
      return {
        was: actual(group),
        wants:
          listed.length > NAMED_VALUES
            ? [`one of ${listed.length} excluded values`]
            : ['the check asks for none of ', recorded(valueListText(listed))],
      }
    case 'several':
      return {
        was: [recorded(group.fieldName)],
        wants: [
          `${group.notHeld} of ${counted(group.comparisons.length, 'check')} “${operatorOf(group.operator).label}” did not hold`,
        ],
      }
  }
}

/** What a group that did not hold says, alone at the end of a sentence: "queueID was “Triage”; the check asks for “Helpdesk”". */
export function sentenceOfGroup(group: ComparisonGroup): Sentence {
  const { was, wants } = reading(group)
  if (group.kind === 'several') return [...was, ': ', ...wants]
  const isCounted = group.kind !== 'one' && group.comparisons.length > NAMED_VALUES
  return [...was, isCounted ? ', ' : '; ', ...wants]
}

/** The same inside an enumeration: "queueID was “Triage” (the check asks for “Helpdesk”)". */
export function phraseOfGroup(group: ComparisonGroup): Sentence {
  const { was, wants } = reading(group)
  return [...was, ' (', ...wants, ')']
}

/** A list on one line: "none of 50 listed values", "1 of 50 listed values"; null where the group is no list. */
export function lineOfList(group: ComparisonGroup): string | null {
  const total = group.comparisons.length
  switch (group.kind) {
    case 'one':
    case 'several':
      return null
    case 'list-of-equals':
      return `${group.held === 0 ? 'none' : group.held} of ${total} listed values`
    case 'list-of-not-equals':
      return group.notHeld === 0
        ? `none of ${total} excluded values`
        : `${group.notHeld} of ${total} excluded values`
  }
}
