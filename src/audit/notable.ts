import type { JudgedMatch } from './callback-verdict'
import type { GateId } from './gate'
import type { ComparisonGroup } from './grouping'
import { saidText } from './recorded-text'
import { enumerate, recorded, type Sentence } from './sentence'

const NAMED = 3

export type NearlyMatched = { judged: JudgedMatch; group: ComparisonGroup }

/** Gates that need a look, with what is said of a workflow that stands there. */
const NEEDS_A_LOOK: Partial<Record<GateId, string>> = {
  'matched-not-started': 'matched, not started',
  error: 'error',
  'set-up': 'set-up',
}

export function needsALook(gate: GateId): boolean {
  return NEEDS_A_LOOK[gate] !== undefined
}

export function nameOfWorkflow(match: JudgedMatch['match'] | undefined, workflowId: string): Sentence {
  const name = match?.workflowName ?? ''
  return name === '' ? [`workflow ${saidText(workflowId)}`] : [recorded(`“${name}”`)]
}

function listed(items: readonly Sentence[]): Sentence {
  const rest = items.length - NAMED
  return enumerate(rest > 0 ? [...items.slice(0, NAMED), [`${rest} more`]] : items)
}

/** "Every recorded check but one held for “X” (queueID)." Empty where there is none. */
export function nearlySentence(nearly: readonly NearlyMatched[]): Sentence {
  if (nearly.length === 0) return []
  const names = nearly.map(({ judged: { match }, group }): Sentence => [
    ...nameOfWorkflow(match, match.workflowId),
    ' (',
    recorded(group.fieldName),
    ')',
  ])
  return ['Every recorded check but one held for ', ...listed(names), '.']
}

/** "“X” (error) and “Y” (set-up) need a look." Empty where there is none. */
export function needsALookSentence(judged: readonly JudgedMatch[]): Sentence {
  if (judged.length === 0) return []
  const names = judged.map(({ match, verdict }): Sentence => [
    ...nameOfWorkflow(match, match.workflowId),
    ` (${NEEDS_A_LOOK[verdict.gate] ?? ''})`,
  ])
  return [...listed(names), judged.length === 1 ? ' needs a look.' : ' need a look.']
}
