import { parseInstant } from '~/lib/instant'
import { firstDifference, type Sides } from './first-difference'
import { valueKey } from './recorded-text'
import { differencesBetween, type TextDifference } from './text-fold'

export type LookAlikeKind =
  | TextDifference
  | 'several'
  | 'identical'
  | 'number-against-text'
  | 'boolean-against-text'
  | 'number-form'
  | 'null-against-empty'
  | 'list-order'
  | 'list-against-one'
  | 'id-against-label'
  | 'date-zone'

/** Two recorded values that look the same and are not. A hint: what the record says of the check stands as it is. */
export type LookAlike = { kind: LookAlikeKind; sentence: string }

const DIFFERENCE_WORDS: Record<TextDifference, string> = {
  'letter-case': 'letter case',
  'white-space': 'white space',
  'invisible-characters': 'invisible characters',
  'look-alike-characters': 'characters that look alike',
  'unicode-form': 'Unicode form (composed against decomposed letters)',
}

/** "letter case and white space"; for use after "only in". */
export function wordsOfDifferences(differences: readonly TextDifference[]): string {
  const words = differences.map((difference) => DIFFERENCE_WORDS[difference])
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`
}

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const DATE_AND_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i

/** Is the text a number as people write it? */
export function isNumeral(text: string): boolean {
  return NUMERAL.test(text.trim())
}

function ofTexts(rule: string, field: string, sides: Sides): LookAlike | null {
  const ofZone = ofDates(rule, field)
  if (ofZone) return ofZone
  const differences = differencesBetween(rule, field)
  if (differences !== null && differences.length > 0) {
    const kind = differences.length === 1 ? (differences[0] ?? 'several') : 'several'
    const words = `The two differ only in ${wordsOfDifferences(differences)}.`
    return {
      kind,
      sentence: kind === 'letter-case' ? words : `${words} ${firstDifference(rule, field, sides)}`,
    }
  }
  if (isNumeral(rule) && isNumeral(field) && Number(rule) === Number(field)) {
    return { kind: 'number-form', sentence: 'The two are the same number, written differently.' }
  }
  return null
}

function clockOf(date: RegExpExecArray): string {
  return `${date[1]} ${date[2]}${date[3] ?? ':00'}`
}

function ofDates(rule: string, field: string): LookAlike | null {
  const ruleDate = DATE_AND_TIME.exec(rule.trim())
  const fieldDate = DATE_AND_TIME.exec(field.trim())
  if (!ruleDate || !fieldDate || rule.trim() === field.trim()) return null
  const ruleMs = parseInstant(rule)
  if (ruleMs !== null && ruleMs === parseInstant(field)) {
    return {
      kind: 'date-zone',
      sentence: 'The two are the same instant, written differently (a zone left out is read as UTC).',
    }
  }
  if (clockOf(ruleDate) === clockOf(fieldDate) && ruleDate[5] !== fieldDate[5]) {
    return { kind: 'date-zone', sentence: 'The two show the same clock time in different zones.' }
  }
  return null
}

const RULE_AND_ACTUAL: Sides = { rule: 'the rule', field: 'the actual value' }

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `one` of the two is a text, `other` is not. */
function ofTextAnd(one: string, other: unknown, textSide: string, otherWords: string): LookAlike | null {
  const textWords = capitalised(textSide)
  if (typeof other === 'number' && isNumeral(one) && Number(one) === other) {
    return {
      kind: 'number-against-text',
      sentence: `${textWords} is a text of digits, ${otherWords} the same number.`,
    }
  }
  if (typeof other === 'boolean' && one.trim().toLowerCase() === String(other)) {
    return {
      kind: 'boolean-against-text',
      sentence: `${textWords} is the text “${one}”, ${otherWords} is ${String(other)} itself.`,
    }
  }
  if (other === null && (one.trim() === '' || one.trim().toLowerCase() === 'null')) {
    const text =
      one === '' ? 'an empty text' : one.trim() === '' ? 'a text of white space' : `the text “${one}”`
    return {
      kind: 'null-against-empty',
      sentence: `${textWords} is ${text}, ${otherWords} is null.`,
    }
  }
  return null
}

function orderless(list: readonly unknown[]): string {
  return list.map(valueKey).toSorted().join('\n')
}

function ofLists(rule: readonly unknown[], field: readonly unknown[]): LookAlike | null {
  if (rule.length !== field.length) return null
  return orderless(rule) === orderless(field)
    ? { kind: 'list-order', sentence: 'The two lists hold the same values in a different order.' }
    : null
}

/**
 * What makes a rule's value and an actual value look the same though they differ (or are recorded the same), or null.
 * Says nothing where one of the two was not recorded. Never judges whether the check should have held. Two values of one
 * field are compared in the same way, under other names.
 */
export function lookAlike(
  ruleValue: unknown,
  fieldValue: unknown,
  sides: Sides = RULE_AND_ACTUAL,
): LookAlike | null {
  if (ruleValue === undefined || fieldValue === undefined) return null
  if (valueKey(ruleValue) === valueKey(fieldValue)) {
    return { kind: 'identical', sentence: 'The two are recorded exactly alike.' }
  }
  const isRuleText = typeof ruleValue === 'string'
  const isFieldText = typeof fieldValue === 'string'
  if (isRuleText && isFieldText) return ofTexts(ruleValue, fieldValue, sides)
  if (Array.isArray(ruleValue) && Array.isArray(fieldValue)) return ofLists(ruleValue, fieldValue)
  if (isEmptyList(ruleValue, fieldValue) || isEmptyList(fieldValue, ruleValue)) {
    return {
      kind: 'null-against-empty',
      sentence: 'One of the two is an empty list, the other has no value.',
    }
  }
  if (isListOfOne(ruleValue, fieldValue) || isListOfOne(fieldValue, ruleValue)) {
    return { kind: 'list-against-one', sentence: 'One of the two is a list that holds only the other.' }
  }
  if (isRuleText) return ofTextAnd(ruleValue, fieldValue, sides.rule, sides.field)
  return isFieldText ? ofTextAnd(fieldValue, ruleValue, sides.field, sides.rule) : null
}

function isEmptyList(list: unknown, other: unknown): boolean {
  return Array.isArray(list) && list.length === 0 && (other === null || other === '')
}

function isListOfOne(list: unknown, other: unknown): boolean {
  return Array.isArray(list) && list.length === 1 && valueKey(list[0]) === valueKey(other)
}
