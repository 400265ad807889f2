import { counted } from '~/lib/text'
import { phraseOfGroup, sentenceOfGroup } from './group-sentence'
import { sumOfChecks, type ComparisonGroup } from './grouping'
import { enumerate, recorded, type Sentence } from './sentence'

const NAMED_GROUPS = 3

/**
 * "Of 9 recorded checks 1 did not hold: …". Empty where no check is recorded. A list of "=" on one field counts as one
 * check. What did not hold is named, never blamed: the record is flat, and the rule's and/or is not in it.
 */
export function sentenceOfChecks(groups: readonly ComparisonGroup[]): Sentence {
  const { recorded: total, notHeld } = sumOfChecks(groups)
  if (total === 0) return []
  if (notHeld === 0)
    return [total === 1 ? 'The one recorded check held.' : `All ${total} recorded checks held.`]
  const head =
    total === 1
      ? 'The one recorded check did not hold: '
      : `Of ${total} recorded checks ${notHeld} did not hold: `
  return [head, ...namesOf(groups.filter((group) => !group.isHeld)), '.']
}

/** "Of 9 recorded checks 1 did not hold.", for a match that something else decided. Empty where none is recorded. */
export function countOfChecks(groups: readonly ComparisonGroup[]): Sentence {
  const { recorded: total, notHeld } = sumOfChecks(groups)
  if (total === 0) return []
  if (notHeld === 0) return sentenceOfChecks(groups)
  return [
    total === 1
      ? 'The one recorded check did not hold.'
      : `Of ${total} recorded checks ${notHeld} did not hold.`,
  ]
}

function namesOf(groups: readonly ComparisonGroup[]): Sentence {
  const [only, ...others] = groups
  if (only && others.length === 0) return sentenceOfGroup(only)
  const named = groups.slice(0, NAMED_GROUPS).map(phraseOfGroup)
  const rest = groups.length - named.length
  return enumerate(rest > 0 ? [...named, [counted(rest, 'more field', 'more fields')]] : named)
}

/** The short form for a closed line: "1 of 9 checks did not hold: queueID". Empty where none is recorded. */
export function briefOfChecks(groups: readonly ComparisonGroup[]): Sentence {
  const { recorded: total, notHeld } = sumOfChecks(groups)
  if (total === 0) return []
  if (notHeld === 0)
    return [total === 1 ? 'the one recorded check held' : `all ${total} recorded checks held`]
  const fields = [...new Set(groups.filter((group) => !group.isHeld).map((group) => group.fieldName))]
  const named = fields.slice(0, NAMED_GROUPS).map((field): Sentence => [recorded(field)])
  const rest = fields.length - named.length
  return [
    `${notHeld} of ${counted(total, 'check')} did not hold: `,
    ...enumerate(rest > 0 ? [...named, [`${rest} more`]] : named),
  ]
}
