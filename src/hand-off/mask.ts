import type { Callback, Comparison, Match } from '~/api/contract/callback'
import { hintOf } from '~/audit/comparison-hint'
import { maskedLookAlikeWords } from './masked-look-alike'
import { createPlaceholders, type Placeholders } from './placeholder'
import type { Subject } from './subject'

type Masking = { placeholders: Placeholders; lookAlikes: Map<Comparison, string> }

function maskedComparison(comparison: Comparison, { placeholders, lookAlikes }: Masking): Comparison {
  const hidden = {
    ...comparison,
    ruleValue: placeholders.ofValue(comparison.ruleValue),
    fieldValue: placeholders.ofValue(comparison.fieldValue),
  }
  const hint = hintOf(comparison)
  if (hint) lookAlikes.set(hidden, maskedLookAlikeWords(hint.kind))
  return hidden
}

function maskedChecks(match: Match, masking: Masking): Match {
  if (match.details === null) return match
  const comparisons = match.details.comparisons.map((comparison) => maskedComparison(comparison, masking))
  return { ...match, details: { ...match.details, comparisons } }
}

/**
 * The subject with its values masked; masking-words.ts says which. Everything that is made of it afterwards, sentences too,
 * is made of the masked record, so that no value can slip through by another way.
 */
export function masked(subject: Subject): Subject {
  if (subject.isMasked) return subject
  const { callback, workflow } = subject
  const masking: Masking = { placeholders: createPlaceholders(), lookAlikes: new Map() }
  const { placeholders } = masking
  const entityNumber = callback.entityNumber === null ? null : placeholders.ofText(callback.entityNumber)
  const entityId = placeholders.ofText(callback.entityId)
  // All checks first, since a reason may name a value of another workflow's check.
  const checked = (callback.workflowMatches ?? []).map((match) => maskedChecks(match, masking))
  const matches = checked.map((match) => ({ ...match, matchReason: placeholders.within(match.matchReason) }))
  const at = workflow?.match ? (callback.workflowMatches ?? []).indexOf(workflow.match) : -1
  const maskedCallback: Callback = {
    ...callback,
    entityNumber,
    entityId,
    errorMessage: callback.errorMessage === null ? null : placeholders.within(callback.errorMessage),
    workflowMatches: callback.workflowMatches === null ? null : matches,
  }
  return {
    ...subject,
    callback: maskedCallback,
    workflow: workflow && { ...workflow, match: matches[at] ?? null },
    isMasked: true,
    lookAlikeWords: (comparison) => masking.lookAlikes.get(comparison) ?? null,
  }
}
