import { type CallbackColumns, HEAD, headOf } from '~/api/columns/callback-columns'
import type { CallbackRows } from '~/api/columns/callback-rows'
import { readRow } from '~/api/columns/row-reading'
import type { Callback } from '~/api/contract/callback'

/** Where it is looked: callbacks of the same entity, or others of the same entity type and change type. */
export type SearchedAmong = 'entity' | 'similar'

/** By number of an id list, whether the workflow is in it. */
function listsWith({ idLists, texts }: CallbackColumns, workflowId: string): (list: number) => boolean {
  const id = texts.known(workflowId)
  if (id === undefined) return () => false
  const known = new Map<number, boolean>()
  return (list) => {
    const before = known.get(list)
    if (before !== undefined) return before
    const found = idLists.items.values.subarray(idLists.startOf(list), idLists.endOf(list)).includes(id)
    known.set(list, found)
    return found
  }
}

/**
 * The latest callback before `here` on which the workflow started, of all rows looked at. Rows are gone through by their
 * columns: 50,000 take a few milliseconds, and only the one that is found becomes an object.
 */
export function createEarlierStarts(here: Callback, workflowId: string) {
  const seen: Record<SearchedAmong, Set<string>> = { entity: new Set(), similar: new Set() }
  let best: { columns: CallbackColumns; row: number; createdMs: number } | null = null

  return {
    look: ({ columns, order }: CallbackRows, among: SearchedAmong): void => {
      const { texts, createdMs, callbackIds } = columns
      const entityType = texts.known(here.entityType)
      const [place, same] =
        among === 'entity'
          ? [HEAD.entityId, texts.known(here.entityId)]
          : [HEAD.changeType, texts.known(here.changeType)]
      if (entityType === undefined || same === undefined) return
      const hasStarted = listsWith(columns, workflowId)
      for (const row of order) {
        const atMs = createdMs[row] ?? Infinity
        if (atMs >= here.createdInPsaAtMs) continue
        if (headOf(columns, row, place) !== same || headOf(columns, row, HEAD.entityType) !== entityType) continue
        const id = callbackIds[row] ?? ''
        if (!seen.entity.has(id)) seen[among].add(id)
        if (best !== null && best.createdMs >= atMs) continue
        if (hasStarted(headOf(columns, row, HEAD.started))) best = { columns, row, createdMs: atMs }
      }
    },
    /** Different callbacks from before `here` that were looked at, none counted in both. */
    looked: (): Readonly<Record<SearchedAmong, number>> => ({ entity: seen.entity.size, similar: seen.similar.size }),
    /** When the best was created; null where none was found. */
    bestMs: (): number | null => best && best.createdMs,
    best: (): Callback | null => best && readRow(best.columns, best.row),
  }
}
