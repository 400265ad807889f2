import { type ComparisonLog, type Condition, conditionOf } from './comparison-log.ts'
import { type PsaEntity, readField, type FieldValue } from './psa-entity.ts'
import type { Operator, Rule, RuleGroup, RuleValue } from './rule.ts'

type Test = (value: FieldValue, wanted: RuleValue) => boolean

const isNumeric = (value: unknown): value is string | number =>
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))

/** Numbers and numbers written as text compare as numbers, anything else not at all. */
function compareNumbers(
  value: FieldValue,
  wanted: RuleValue | undefined,
  isWanted: (difference: number) => boolean,
): boolean {
  return isNumeric(value) && isNumeric(wanted) && isWanted(Number(value) - Number(wanted))
}

/** Text is looked for without regard to case; a value that is not text contains nothing. */
function compareText(
  value: FieldValue,
  wanted: RuleValue,
  isWanted: (text: string, part: string) => boolean,
): boolean {
  return typeof value === 'string' && isWanted(value.toLowerCase(), String(wanted).toLowerCase())
}

const isOneOf: Test = (value, wanted) => Array.isArray(wanted) && wanted.includes(value)
const isNothing: Test = (value) => value === null || value === ''

/** Equality is exact: case, blanks and the difference between 2 and "2" count. */
const TESTS: Record<Operator, Test> = {
  '=': (value, wanted) => value === wanted,
  '!=': (value, wanted) => value !== wanted,
  '<': (value, wanted) => compareNumbers(value, wanted, (difference) => difference < 0),
  '<=': (value, wanted) => compareNumbers(value, wanted, (difference) => difference <= 0),
  '>': (value, wanted) => compareNumbers(value, wanted, (difference) => difference > 0),
  '>=': (value, wanted) => compareNumbers(value, wanted, (difference) => difference >= 0),
  contains: (value, wanted) => compareText(value, wanted, (text, part) => text.includes(part)),
  doesNotContain: (value, wanted) => !compareText(value, wanted, (text, part) => text.includes(part)),
  beginsWith: (value, wanted) => compareText(value, wanted, (text, part) => text.startsWith(part)),
  doesNotBeginWith: (value, wanted) => !compareText(value, wanted, (text, part) => text.startsWith(part)),
  endsWith: (value, wanted) => compareText(value, wanted, (text, part) => text.endsWith(part)),
  null: isNothing,
  notNull: (value, wanted) => !isNothing(value, wanted),
  in: isOneOf,
  notIn: (value, wanted) => !isOneOf(value, wanted),
  between: (value, wanted) =>
    Array.isArray(wanted) &&
    compareNumbers(value, wanted[0], (difference) => difference >= 0) &&
    compareNumbers(value, wanted[1], (difference) => difference <= 0),
}

const conditions = new WeakMap<Rule, Condition>()

function conditionOfRule(rule: Rule): Condition {
  let condition = conditions.get(rule)
  if (condition === undefined) {
    condition = conditionOf(rule.field, rule.operator, rule.value)
    conditions.set(rule, condition)
  }
  return condition
}

/**
 * Evaluates every condition, also after the outcome is certain, and logs each in the order of the rule.
 * Without meaning where the log has a missing field.
 */
export function evaluateRule(
  part: Rule | RuleGroup,
  entity: PsaEntity,
  nowMs: number,
  log: ComparisonLog,
): boolean {
  if ('rules' in part) {
    const all = part.combinator === 'and'
    let outcome = all
    for (const inner of part.rules) {
      if (evaluateRule(inner, entity, nowMs, log) !== all) outcome = !all
    }
    return part.not === true ? !outcome : outcome
  }
  if (log.missingField !== null) return false
  const value = readField(entity, part.field, nowMs)
  if (value === undefined) {
    log.missingField = part.field
    return false
  }
  const outcome = TESTS[part.operator](value, part.value)
  log.add(conditionOfRule(part), value, outcome)
  return outcome
}
