import { FIELDS, TITLE, type GeneratedField } from './generated-fields'
import type { Random } from './seeded-random'

/** One condition of a rule. `holdsFor` says by value number whether it holds; the title's checks look for `word`. */
export type GeneratedCheck = {
  field: number
  holdsFor: Uint8Array
  word: string
  /** Its JSON up to the recorded value. */
  opening: string
  /** Its whole JSON by value number, but for the title's checks. */
  recorded: readonly string[]
  /** The condition in words, ready to stand inside a JSON string. */
  words: string
}

export type GeneratedWorkflow = {
  id: number
  name: string
  checks: readonly GeneratedCheck[]
}

const WORKFLOWS = 36
const CHECKS_PER_WORKFLOW = 5
const EDITED_WORKFLOWS = 6

export const TITLE_WORDS = ['Printer', 'VPN', 'Outlook', 'backup', 'password', 'offline', 'invoice', 'Teams', 'laptop', 'certificate', 'disk', 'onboarding', 'server', 'phishing', 'licence', 'monitor']

const FIELDS_BY_WEIGHT = FIELDS.flatMap((field, index) => Array<number>(field.weight).fill(index))

/** The rules before and after the edit that some of them see in the middle of the window. */
export function generatedWorkflows(random: Random): { before: GeneratedWorkflow[]; after: GeneratedWorkflow[] } {
  const before = Array.from({ length: WORKFLOWS }, (_, index) => ({
    id: 101 + index,
    name: `Automation ${index + 1} - ${TITLE_WORDS[index % TITLE_WORDS.length]} tickets`,
    checks: checksOf(random),
  }))
  const after = before.map((workflow, index) =>
    index % Math.floor(WORKFLOWS / EDITED_WORKFLOWS) === 0 ? { ...workflow, checks: edited(workflow.checks, random) } : workflow,
  )
  return { before, after }
}

function checksOf(random: Random): GeneratedCheck[] {
  const fields = new Set<number>()
  while (fields.size < CHECKS_PER_WORKFLOW) fields.add(FIELDS_BY_WEIGHT[random(FIELDS_BY_WEIGHT.length)] ?? 0)
  return [...fields].map((field) => checkOf(field, random))
}

function edited(checks: readonly GeneratedCheck[], random: Random): GeneratedCheck[] {
  return checks.map((check, place) => (place === 0 ? checkOf(check.field, random) : check))
}

function checkOf(index: number, random: Random): GeneratedCheck {
  const field = FIELDS[index] ?? TITLE
  if (field === TITLE) {
    const word = TITLE_WORDS[random(TITLE_WORDS.length)] ?? ''
    return recordedCheck(index, 'contains', word, [], word)
  }
  const { operator, ruleValue, holds } = conditionOn(field, random)
  return recordedCheck(index, operator, ruleValue, field.values.map(holds), '')
}

function conditionOn({ values }: GeneratedField, random: Random) {
  const value = values[random(values.length)]
  if (typeof value === 'number') return { operator: '>', ruleValue: value, holds: (actual: unknown) => Number(actual) > value }
  if (typeof value === 'boolean' || Array.isArray(value)) {
    return { operator: '=', ruleValue: value, holds: (actual: unknown) => actual === value }
  }
  // Alternatives in thirds of the vocabulary, so that checks neither always nor never hold.
  const some = values.filter(() => random(3) === 0).slice(0, 3)
  const kind = random(6)
  if (kind < 1) return { operator: 'in', ruleValue: some, holds: (actual: unknown) => some.includes(actual) }
  if (kind < 2) return { operator: 'notIn', ruleValue: some, holds: (actual: unknown) => !some.includes(actual) }
  if (kind < 5) return { operator: '!=', ruleValue: value, holds: (actual: unknown) => actual !== value }
  return { operator: '=', ruleValue: value, holds: (actual: unknown) => actual === value }
}

function recordedCheck(field: number, operator: string, ruleValue: unknown, holds: readonly boolean[], word: string): GeneratedCheck {
  const { name, values } = FIELDS[field] ?? TITLE
  const rule = JSON.stringify(ruleValue)
  const opening = `{"field_name":"${name}","operator":"${operator}","rule_value":${rule},"field_value":`
  return {
    field,
    holdsFor: Uint8Array.from(holds, Number),
    word,
    opening,
    recorded: values.map((value, index) => `${opening}${JSON.stringify(value)},"is_match":${holds[index]}}`),
    words: insideText(`${name} ${operator} ${rule}`),
  }
}

/** Text as it stands between the quotation marks of a JSON string. */
export function insideText(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
