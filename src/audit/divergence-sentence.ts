import { counted } from '~/lib/text'
import type { ComparedCheck, Difference } from './divergence'
import { valueText } from './recorded-text'
import { enumerate, recorded, type Sentence } from './sentence'

const NAMED = 3

type Found = {
  differences: readonly Difference[]
  recordedHere: boolean
  recordedThere: boolean
}

function isCompared(difference: Difference): difference is ComparedCheck {
  return difference.kind === 'check' || difference.kind === 'rule' || difference.kind === 'value'
}

function named(items: readonly Sentence[]): Sentence {
  const rest = items.length - NAMED
  return enumerate(rest > 0 ? [...items.slice(0, NAMED), [`${rest} more`]] : items)
}

function distinctFields(checks: readonly { fieldName: string }[]): string[] {
  return [...new Set(checks.map(({ fieldName }) => fieldName))]
}

function fieldNames(names: readonly string[]): Sentence {
  return named(names.map((name) => [recorded(name)]))
}

function valuesOf({ fieldName, earlier, here, isValueChanged }: ComparedCheck): Sentence {
  if (!isValueChanged) return [recorded(fieldName)]
  const there = earlier.comparisons[0].fieldValue
  const now = here.comparisons[0].fieldValue
  return [
    recorded(fieldName),
    ' was ',
    recorded(valueText(there, 40)),
    ' there and ',
    recorded(valueText(now, 40)),
    ' here',
  ]
}

function flippedSentence(checks: readonly ComparedCheck[], words: string): Sentence[] {
  return checks.length === 0
    ? []
    : [[`${counted(checks.length, 'check')} ${words}: `, ...named(checks.map(valuesOf)), '.']]
}

function unrecorded({ recordedHere, recordedThere }: Found): Sentence[] {
  if (recordedHere && recordedThere) return []
  const where = recordedHere ? 'where it started' : recordedThere ? 'here' : 'on either of the two callbacks'
  return [[`No checks are recorded for it ${where}, so there is nothing to compare them with.`]]
}

/** "There" is the callback where the workflow started. It says what differs, never what caused it. */
export function sentenceOfDivergence(found: Found): Sentence {
  const missing = unrecorded(found)
  if (missing.length > 0) return missing.flat()
  const compared = found.differences.filter(isCompared)
  const flipped = compared.filter(({ kind }) => kind === 'check')
  const values = distinctFields(compared.filter(({ kind }) => kind === 'value'))
  const oneSided = found.differences.filter(({ kind }) => kind === 'only-here' || kind === 'only-there')
  const sentences: Sentence[] = [
    ...flippedSentence(
      flipped.filter(({ earlier }) => earlier.isHeld),
      'held there and did not hold here',
    ),
    ...flippedSentence(
      flipped.filter(({ here }) => here.isHeld),
      'did not hold there and held here',
    ),
  ]
  const unproven = compared.filter(({ isRuleChanged, ruleEdit }) => isRuleChanged && ruleEdit === null)
  const edited = compared.filter(({ ruleEdit }) => ruleEdit !== null)
  if (edited.length > 0) {
    sentences.push(['The rule was edited in between: ', ...fieldNames(distinctFields(edited)), '.'])
  }
  if (unproven.length > 0) {
    const words = counted(unproven.length, 'check is', 'checks are')
    sentences.push([
      `${words} recorded with other rule values: `,
      ...fieldNames(distinctFields(unproven)),
      '.',
    ])
  }
  if (values.length > 0) {
    const words = values.length === 1 ? 'One actual value differs' : `${values.length} actual values differ`
    sentences.push([`${words}, with the same answer to the check: `, ...fieldNames(values), '.'])
  }
  if (flipped.length === 0) sentences.unshift(['Every check recorded on both answered alike.'])
  if (oneSided.length > 0) {
    sentences.push([
      `${counted(oneSided.length, 'check')} ${oneSided.length === 1 ? 'is' : 'are'} recorded on one of the two only.`,
    ])
  }
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]))
}
