import { isNumeral, type LookAlike } from './look-alike'

function isId(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && isNumeral(value))
}

function isLabel(value: unknown): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value) && !isNumeral(value)
}

/** An id on one side and a label on the other, in a field whose name says that it holds an id. Probably never equal. */
export function idAgainstLabel(fieldName: string, ruleValue: unknown, fieldValue: unknown): LookAlike | null {
  // `queueID`, `queue_id`, `queueIds`: but not `paid`.
  if (!/(ID|Id|_id|IDs|Ids|_ids)$|^ids?$/.test(fieldName)) return null
  if (isId(ruleValue) && isLabel(fieldValue)) {
    return {
      kind: 'id-against-label',
      sentence: 'The rule holds a number, probably an id; the actual value is a text, probably a label.',
    }
  }
  if (isLabel(ruleValue) && isId(fieldValue)) {
    return {
      kind: 'id-against-label',
      sentence: 'The rule holds a text, probably a label; the actual value is a number, probably an id.',
    }
  }
  return null
}
