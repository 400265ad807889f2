import type { FieldValue } from './psa-entity.ts'

/**
 * The comparisons of one audit, as the JSON that is stored. Written as text at once: a week has half a
 * million of them, and an object for each would take longer than everything else together.
 */
export class ComparisonLog {
  /** Set when a rule asks for a field that the entity does not have; nothing is compared after that. */
  missingField: string | null = null
  private readonly parts: string[] = []
  private missed = 0
  private firstMissed = ''
  private lastValue: unknown = undefined
  private lastValueJson = ''

  add(condition: Condition, value: FieldValue | object, isMatch: boolean): void {
    if (value !== this.lastValue) {
      this.lastValue = value
      this.lastValueJson = JSON.stringify(value)
    }
    this.parts.push(
      this.parts.length === 0 ? '[' : ',',
      condition.json,
      this.lastValueJson,
      isMatch ? HELD : NOT_HELD,
    )
    if (isMatch) return
    this.missed += 1
    if (this.missed <= NAMED)
      this.firstMissed += `${this.missed === 1 ? '' : '; '}${condition.words} (was ${this.lastValueJson})`
  }

  json(): string {
    return this.parts.length === 0 ? '[]' : `${this.parts.join('')}]`
  }

  /** What did not hold, the first few by name. */
  summary(): string {
    return this.missed > NAMED ? `${this.firstMissed} and ${this.missed - NAMED} more` : this.firstMissed
  }
}

const NAMED = 2
const HELD = ',"is_match":true}'
const NOT_HELD = ',"is_match":false}'

/** What of a comparison is the same on every callback. */
export type Condition = {
  /** Its JSON, up to the value. */
  json: string
  words: string
}

export const conditionOf = (field: string, operator: string, value: unknown): Condition => ({
  json:
    `{"field_name":${JSON.stringify(field)},"operator":${JSON.stringify(operator)},` +
    `"rule_value":${JSON.stringify(value)},"field_value":`,
  words: `${field} ${operator} ${JSON.stringify(value)}`,
})
