import type { Callback, Comparison, Match } from '~/api/contract/callback'
import { DOCUMENTED_CATEGORIES, DOCUMENTED_STATES } from '~/api/contract/vocabulary'
import type { Random } from '~/lib/seeded-random'

function pick<T>(random: Random, options: readonly [T, ...T[]]): T {
  return options[Math.floor(random() * options.length)] ?? options[0]
}

function many<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, make)
}

const TEXTS = [
  '',
  ' ',
  'Helpdesk',
  'helpdesk',
  'Help\u00a0desk',
  'null',
  '5',
  '05',
  '2026-11-20T14:00:00Z',
  '\ud800',
  'ß',
  'é',
  'e\u0301',
  'x'.repeat(300),
] as const
const OPERATORS = [
  '=',
  '!=',
  'equals',
  'in',
  'notIn',
  'contains',
  'doesNotBeginWith',
  'null',
  'between',
  '<=',
  'changed',
  'sounds_like',
  '',
] as const
const FIELDS = ['queueID', 'status', 'title', 'companyID', '', '__proto__', 'constructor'] as const

function randomValue(random: Random, depth = 0): unknown {
  const kind = Math.floor(random() * (depth > 1 ? 5 : 8))
  if (kind <= 1) return pick(random, TEXTS)
  if (kind === 2) return pick(random, [0, -1, 5, 1.5, 1e21])
  if (kind === 3) return random() < 0.5
  if (kind === 4) return random() < 0.8 ? null : undefined
  if (kind === 5) return { [pick(random, FIELDS)]: randomValue(random, depth + 1) }
  return many(random, 4, () => randomValue(random, depth + 1))
}

function randomComparison(random: Random): Comparison {
  return {
    fieldName: pick(random, FIELDS),
    operator: pick(random, OPERATORS),
    ruleValue: randomValue(random),
    fieldValue: random() < 0.5 ? 'Triage' : randomValue(random),
    isMatch: random() < 0.5,
  }
}

function randomMatch(random: Random): Match {
  return {
    workflowId: String(Math.floor(random() * 12)),
    workflowName: pick(random, ['', 'Password reset', 'Name; with “marks”']),
    matched: random() < 0.3,
    error: random() < 0.15,
    matchReason: pick(random, ['', ' ', 'Ticket did not match filter', 'x'.repeat(400)]),
    details:
      random() < 0.2
        ? null
        : {
            category: pick(random, [null, 'a_new_category', 'constructor', ...DOCUMENTED_CATEGORIES]),
            eventType: pick(random, [null, 'UPDATE', 'SOMETHING_NEW']),
            comparisons: many(random, 12, () => randomComparison(random)),
          },
  }
}

/** Any callback that the contract lets through, likely or not. */
export function randomCallback(random: Random): Callback {
  const ids = () => many(random, 4, () => String(Math.floor(random() * 14)))
  return {
    callbackId: `cb-${Math.floor(random() * 1e9)}`,
    state: pick(random, ['UNKNOWN', 'BRAND_NEW', 'CONSTRUCTOR', ...DOCUMENTED_STATES]),
    entityType: pick(random, ['ticket', 'note', 'constructor', '']),
    changeType: pick(random, ['CREATE', 'UPDATE', 'UNKNOWN', 'toString']),
    entityId: '4711',
    entityNumber: random() < 0.5 ? null : 'T1',
    createdInPsaAtMs: Date.UTC(2026, 10, 20) + Math.floor(random() * 1e6),
    finishedProcessingAtMs: random() < 0.3 ? null : Date.UTC(2026, 10, 20) + Math.floor(random() * 1e6),
    matcherRunId: null,
    startedWorkflowIds: ids(),
    failedToMatchWorkflowIds: ids(),
    errorMessage: pick(random, [null, '', 'timed out']),
    workflowMatches: random() < 0.15 ? null : many(random, 10, () => randomMatch(random)),
  }
}
