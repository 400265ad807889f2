import { type CallbackColumns, HEAD, headOf } from '~/api/columns/callback-columns'
import type { Callback } from '~/api/contract/callback'

/** What is needed to find a callback again. */
export type FoundCallback = Pick<
  Callback,
  'callbackId' | 'entityType' | 'entityId' | 'entityNumber' | 'createdInPsaAtMs'
>

export function foundAt(columns: CallbackColumns, row: number): FoundCallback {
  const text = (id: number) => columns.texts.list[id] ?? ''
  const entityNumber = headOf(columns, row, HEAD.entityNumber)
  return {
    callbackId: columns.callbackIds[row] ?? '',
    entityType: text(headOf(columns, row, HEAD.entityType)),
    entityId: text(headOf(columns, row, HEAD.entityId)),
    entityNumber: entityNumber === 0 ? null : text(entityNumber - 1),
    createdInPsaAtMs: columns.createdMs[row] ?? NaN,
  }
}
