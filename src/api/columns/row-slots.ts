import type { CallbackColumns } from './callback-columns'
import { isSurelySame } from './value-pool'

/** A field rarely has more values than this in one callback; beyond it they are found by hashing. */
const COMPARED_ONE_BY_ONE = 8
/** Above every number of a value. */
const VALUES = 2 ** 32

export type RowSlots = {
  /** The next row begins. */
  begin: () => void
  /** The variant of the field that has this value in the row; it is given a slot if it has none. `base` is variant 0. */
  fieldWith: (base: number, value: unknown) => number
}

/** Puts the values of one row after the other into `columns`, each once for its field. */
export function createRowSlots({ fields, values, slotFields, slotValues }: CallbackColumns): RowSlots {
  const pair = new Uint32Array(2)
  let stamp = 0
  /** The field's slot in this row, where its stamp is this row's. */
  let slotOfField = new Uint32Array(64)
  let stampOfField = new Uint32Array(64)
  /** The value in that slot. */
  const valueOfField: unknown[] = []
  /** By field and value: variants beyond those compared one by one; and by field how many. */
  const furtherVariants = new Map<number, number>()
  const furtherCounts = new Map<number, number>()

  const variantOf = (base: number, variant: number): number => {
    pair[0] = fields.items.values[fields.startOf(base)] ?? 0
    pair[1] = variant
    return fields.idOf(pair, 2)
  }
  const makeRoomFor = (field: number) => {
    if (field < slotOfField.length) return
    const larger = new Uint32Array(2 * (field + 1))
    larger.set(slotOfField)
    slotOfField = larger
    const stamps = new Uint32Array(2 * (field + 1))
    stamps.set(stampOfField)
    stampOfField = stamps
  }
  const addSlot = (field: number, valueId: number): number => {
    stampOfField[field] = stamp
    slotOfField[field] = slotFields.length
    valueOfField[field] = values.list[valueId]
    slotFields.push(field)
    slotValues.push(valueId)
    return field
  }
  const furtherVariant = (base: number, valueId: number): number => {
    const key = base * VALUES + valueId
    const known = furtherVariants.get(key)
    if (known !== undefined) return known
    const count = furtherCounts.get(base) ?? 0
    furtherCounts.set(base, count + 1)
    const field = variantOf(base, COMPARED_ONE_BY_ONE + count)
    makeRoomFor(field)
    furtherVariants.set(key, field)
    return addSlot(field, valueId)
  }

  return {
    begin: () => {
      stamp += 1
      if (furtherCounts.size === 0) return
      furtherVariants.clear()
      furtherCounts.clear()
    },
    fieldWith: (base, value) => {
      if (stampOfField[base] === stamp && isSurelySame(valueOfField[base], value)) return base
      let field = base
      let valueId = -1
      for (let variant = 0; variant < COMPARED_ONE_BY_ONE; variant += 1) {
        if (variant > 0) field = variantOf(base, variant)
        makeRoomFor(field)
        if (stampOfField[field] !== stamp) return addSlot(field, valueId >= 0 ? valueId : values.idOf(value))
        if (isSurelySame(valueOfField[field], value)) return field
        const known = slotValues.values[slotOfField[field] ?? 0] ?? 0
        if (valueId < 0) valueId = values.idOf(value)
        if (known === valueId) return field
      }
      return furtherVariant(base, valueId)
    },
  }
}
