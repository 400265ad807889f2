import type { Comparison } from '~/api/contract/callback'
import { idAgainstLabel } from './id-against-label'
import { lookAlike, wordsOfDifferences, type LookAlike } from './look-alike'
import { operatorOf } from './operator'
import { valueText } from './recorded-text'
import { differencesBetween } from './text-fold'

const TEXT_TESTS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  'begins with': (text, part) => text.startsWith(part),
  'ends with': (text, part) => text.endsWith(part),
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** For "contains" and its like: would the texts fit if a small difference were taken away? */
function insideText(comparison: Comparison): LookAlike | null {
  const { fieldValue } = comparison
  const fits = TEXT_TESTS[operatorOf(comparison.operator).label]
  if (!fits || typeof fieldValue !== 'string') return null
  for (const part of asList(comparison.ruleValue)) {
    // White space at the ends of one letter would fit nearly anything.
    if (typeof part !== 'string' || part.trim().length < 2 || fits(fieldValue, part)) continue
    const differences = differencesBetween(fieldValue, part, fits)
    const [only] = differences ?? []
    if (differences === null || only === undefined) continue
    return {
      kind: differences.length === 1 ? only : 'several',
      sentence: `The actual value has ${valueText(part, 40)} but for ${wordsOfDifferences(differences)}.`,
    }
  }
  return null
}

function amongListed(listed: readonly unknown[], fieldValue: unknown): LookAlike | null {
  for (const value of listed) {
    const found = lookAlike(value, fieldValue)
    if (found)
      return { ...found, sentence: `Of the listed ${valueText(value, 40)}: ${lowerFirst(found.sentence)}` }
  }
  return null
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * A look-alike worth pointing out beside one comparison: where equal was wanted and did not hold, or where different was
 * wanted and held. Null for most. It only describes the two values, `is_match` stays what was recorded.
 */
export function hintOf(comparison: Comparison): LookAlike | null {
  const { fieldName, ruleValue, fieldValue, isMatch } = comparison
  switch (operatorOf(comparison.operator).family) {
    case 'equality':
      return isMatch
        ? null
        : (lookAlike(ruleValue, fieldValue) ?? idAgainstLabel(fieldName, ruleValue, fieldValue))
    case 'inequality':
      return isMatch ? lookAlike(ruleValue, fieldValue) : null
    case 'membership':
      return isMatch ? null : amongListed(asList(ruleValue), fieldValue)
    case 'exclusion':
      return isMatch ? amongListed(asList(ruleValue), fieldValue) : null
    case 'text':
      return isMatch ? null : insideText(comparison)
    case 'other':
      return null
  }
}
