import { operatorOf } from '~/audit/operator'
import { valueListText, valueText } from '~/audit/recorded-text'
import { recorded, type Sentence } from '~/audit/sentence'
import type { RuleCheck } from '~/store/health/rule-check'

const LISTED = 3

/** A check as a rule asks it: "queueID equals “Helpdesk”", "companyID is one of 50 listed values: “A”, “B” and 48 more". */
export function checkWords({ fieldName, operator, kind, ruleValues }: RuleCheck): Sentence {
  const field = recorded(fieldName)
  const { label, isUnary } = operatorOf(operator)
  if (isUnary) return [field, ` ${label}`]
  if (kind === 'one') return [field, ` ${label} `, recorded(valueText(ruleValues[0]))]
  const verb = kind === 'list-of-equals' ? 'is one of' : 'is none of'
  const count = ruleValues.length > LISTED ? ` ${ruleValues.length} listed values: ` : ' '
  return [field, ` ${verb}${count}`, recorded(valueListText(ruleValues, LISTED))]
}
