import { type CallbackColumns, CHECK, SHAPE, SHAPE_FLAG } from '~/api/columns/callback-columns'
import type { Match } from '~/api/contract/callback'

/** By shape, as far as they were asked for. */
const known = new WeakMap<CallbackColumns, (Match | undefined)[]>()

/**
 * An audit of the shape, for what can be said of all its audits alike. In the place of each recorded value stands the variant
 * of its field: within an audit two checks of a field recorded the same value where they have the same variant. The reason is
 * left out. The same shape gives the same object.
 */
export function matchOfShape(columns: CallbackColumns, shape: number): Match {
  const matches = known.get(columns) ?? []
  known.set(columns, matches)
  return (matches[shape] ??= readShape(columns, shape))
}

function readShape({ shapes, texts, values, fields, checks }: CallbackColumns, shape: number): Match {
  const start = shapes.startOf(shape)
  const part = (place: number) => shapes.items.values[start + place] ?? 0
  const text = (id: number) => texts.list[id] ?? ''
  const textOrNull = (idPlusOne: number) => (idPlusOne === 0 ? null : text(idPlusOne - 1))
  const flags = part(SHAPE.flags)
  const comparisons = Array.from(shapes.items.values.subarray(start + SHAPE.firstCheck, shapes.endOf(shape)), (checkAndHeld) => {
    const check = checks.startOf(checkAndHeld >>> 1)
    const partOfCheck = (place: number) => checks.items.values[check + place] ?? 0
    const field = fields.startOf(partOfCheck(CHECK.field))
    return {
      fieldName: text(fields.items.values[field] ?? 0),
      operator: text(partOfCheck(CHECK.operator)),
      ruleValue: values.list[partOfCheck(CHECK.ruleValue)],
      fieldValue: fields.items.values[field + 1] ?? 0,
      isMatch: (checkAndHeld & 1) === 1,
    }
  })
  const category = textOrNull(part(SHAPE.category))
  const eventType = textOrNull(part(SHAPE.eventType))
  return {
    workflowId: text(part(SHAPE.workflowId)),
    workflowName: text(part(SHAPE.workflowName)),
    matched: (flags & SHAPE_FLAG.matched) !== 0,
    error: (flags & SHAPE_FLAG.error) !== 0,
    matchReason: '',
    details: (flags & SHAPE_FLAG.details) === 0 ? null : { category, eventType, comparisons },
  }
}
