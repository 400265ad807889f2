import { type CallbackColumns, endOfMatches, firstMatchOf } from '~/api/columns/callback-columns'
import { summariesOf } from './row-summary'
import type { ValueSets } from './value-sets'

/** The values of one of the sets. */
export function valuesOfSet({ sets, bits }: ValueSets, set: number): number[] {
  const start = sets.startOf(set)
  const values: number[] = []
  for (let at = start; at < sets.endOf(set); at += 1) {
    for (let word = sets.items.values[at] ?? 0; word !== 0; word &= word - 1)
      values.push(bits.values[32 * (at - start) + 31 - Math.clz32(word & -word)] ?? 0)
  }
  return values
}

/** By row, whether it has several audits of one workflow: nobody can say which of them comes first, or which one counts. */
export function repeatedAudits(columns: CallbackColumns): (row: number) => boolean {
  const { audited } = summariesOf(columns)
  const workflows = Uint32Array.from({ length: audited.sets.count }, (_, set) => valuesOfSet(audited, set).length)
  const setOf = audited.ofRow.values
  return (row) => endOfMatches(columns, row) - firstMatchOf(columns, row) !== workflows[setOf[row] ?? 0]
}
