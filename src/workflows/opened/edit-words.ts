import { operatorOf } from '~/audit/operator'
import { valueListText, valueText } from '~/audit/recorded-text'
import type { RuleEdit } from '~/audit/rule-edit'
import { recorded, type Sentence } from '~/audit/sentence'
import { formatInstant, zoneLabel } from '~/lib/zone'

/** "between 14:02 and 14:20 on Fri 20 Nov UTC−05:00", or with both days where they differ. */
export function betweenWords(fromMs: number, untilMs: number, zone: string): string {
  const day = formatInstant(untilMs, zone, 'day')
  const label = zoneLabel(zone, untilMs)
  if (formatInstant(fromMs, zone, 'day') === day) {
    return `between ${formatInstant(fromMs, zone, 'minute')} and ${formatInstant(untilMs, zone, 'minute')} on ${day} ${label}`
  }
  return `between ${formatInstant(fromMs, zone, 'day-minute')} and ${formatInstant(untilMs, zone, 'day-minute')} ${label}`
}

function asked(operator: string, values: readonly unknown[]): Sentence {
  const { label, isUnary, family } = operatorOf(operator)
  if (isUnary) return [label]
  if (values.length === 1) return [`${label} `, recorded(valueText(values[0]))]
  const ofSeveral = family === 'equality' ? 'is one of' : family === 'inequality' ? 'is none of' : label
  return [`${ofSeveral} `, recorded(valueListText(values))]
}

/** What the check asked for before, and what after. */
export function editWords({ fieldName, operator, operatorBefore, before, after }: RuleEdit): Sentence {
  return [recorded(fieldName), ' ', ...asked(operatorBefore, before), '; from then on it ', ...asked(operator, after)]
}
