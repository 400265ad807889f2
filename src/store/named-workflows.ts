import { HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { NumberListPool } from '~/api/columns/number-list-pool'
import { valuesOfSet } from './audited-workflows'
import { addTo, type CountsOf, type PartCounts, type PartOf } from './part-counts'
import { summariesOf } from './row-summary'

/**
 * Counts by whom a workflow is named. Callbacks that name the same workflows in the same ways are counted together: there
 * are far fewer such kinds than callbacks.
 */
export function countNamed({ columns, order }: CallbackRows, parts: number, partOf: PartOf, countsOf: CountsOf): void {
  const { idLists, texts } = columns
  const { audited } = summariesOf(columns)
  const textsOf = (ids: Iterable<number>) => new Set(Array.from(ids, (id) => texts.list[id] ?? ''))
  const listed = (list: number) => textsOf(idLists.items.values.subarray(idLists.startOf(list), idLists.endOf(list)))

  const kinds = new NumberListPool()
  const kindOfRow = new Uint32Array(3)
  /** By kind times the number of parts, plus the part. */
  const callbacks: number[] = []
  const newestRows: number[] = []
  for (const row of order) {
    kindOfRow[0] = audited.ofRow.values[row] ?? 0
    kindOfRow[1] = headOf(columns, row, HEAD.started)
    kindOfRow[2] = headOf(columns, row, HEAD.failedToMatch)
    const kind = kinds.idOf(kindOfRow, 3)
    if (kind === newestRows.length) {
      newestRows.push(row)
      for (let part = 0; part < parts; part += 1) callbacks.push(0)
    }
    const place = kind * parts + partOf(row)
    callbacks[place] = (callbacks[place] ?? 0) + 1
  }

  for (const [kind, newestRow] of newestRows.entries()) {
    const [set = 0, started = 0, failed = 0] = kinds.items.values.subarray(kinds.startOf(kind), kinds.endOf(kind))
    const ofParts = callbacks.slice(kind * parts, (kind + 1) * parts)
    const all = ofParts.reduce((sum, count) => sum + count, 0)
    const addAll = (workflowId: string, what: keyof PartCounts) => {
      const counts = countsOf(workflowId)
      for (let part = 0; part < parts; part += 1) addTo(counts, what, part, ofParts[part] ?? 0)
    }
    const named = textsOf(valuesOfSet(audited, set))
    for (const workflowId of listed(started)) {
      const counts = countsOf(workflowId)
      addAll(workflowId, 'started')
      counts.newestStart ??= newestRow
      if (!named.has(workflowId)) counts.startedWithoutAudit += all
      named.add(workflowId)
    }
    for (const workflowId of listed(failed)) {
      if (!named.has(workflowId)) countsOf(workflowId).failedWithoutAudit += all
      named.add(workflowId)
    }
    for (const workflowId of named) addAll(workflowId, 'evaluated')
  }
}
