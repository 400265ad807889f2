import { type CallbackColumns, CHECK } from './callback-columns'
import type { RowSlots } from './row-slots'
import { isSurelySame } from './value-pool'

export type CheckPacker = {
  /** The check's number, with the recorded value put into the row. `expected` is a check that it may be; -1 for none. */
  checkOf: (expected: number, fieldName: string, operator: string, ruleValue: unknown, fieldValue: unknown) => number
}

/** Puts checks into columns, each once. A check that was expected is found by comparing, without looking anything up. */
export function createCheckPacker({ texts, values, fields, checks }: CallbackColumns, slots: RowSlots): CheckPacker {
  // By check, what would else be read across the dictionaries.
  const fieldNames: string[] = []
  const operators: string[] = []
  const ruleValues: unknown[] = []
  const baseFields: number[] = []
  const ownFields: number[] = []
  const pair = new Uint32Array(2)
  const triple = new Uint32Array(3)

  const followChecks = () => {
    for (let check = fieldNames.length; check < checks.count; check += 1) {
      const start = checks.startOf(check)
      const parts = checks.items.values
      const field = parts[start + CHECK.field] ?? 0
      const name = fields.items.values[fields.startOf(field)] ?? 0
      pair[0] = name
      pair[1] = 0
      fieldNames.push(texts.list[name] ?? '')
      operators.push(texts.list[parts[start + CHECK.operator] ?? 0] ?? '')
      ruleValues.push(values.list[parts[start + CHECK.ruleValue] ?? 0])
      baseFields.push(fields.idOf(pair, 2))
      ownFields.push(field)
    }
  }

  return {
    checkOf: (expected, fieldName, operator, ruleValue, fieldValue) => {
      if (expected >= fieldNames.length) followChecks()
      if (
        expected >= 0 &&
        fieldNames[expected] === fieldName &&
        operators[expected] === operator &&
        isSurelySame(ruleValues[expected], ruleValue)
      ) {
        const field = slots.fieldWith(baseFields[expected] ?? 0, fieldValue)
        if (field === ownFields[expected]) return expected
        const start = checks.startOf(expected)
        triple[0] = field
        triple[1] = checks.items.values[start + CHECK.operator] ?? 0
        triple[2] = checks.items.values[start + CHECK.ruleValue] ?? 0
        return checks.idOf(triple, 3)
      }
      pair[0] = texts.idOf(fieldName)
      pair[1] = 0
      triple[0] = slots.fieldWith(fields.idOf(pair, 2), fieldValue)
      triple[1] = texts.idOf(operator)
      triple[2] = values.idOf(ruleValue)
      return checks.idOf(triple, 3)
    },
  }
}
