import type { CallbackRows } from '~/api/columns/callback-rows'
import type { Callback } from '~/api/contract/callback'
import type { RowSource } from '~/ui/row-source'

/** Callbacks in columns as rows of a table. */
export function callbackSource(rows: CallbackRows): RowSource<Callback> {
  return {
    count: rows.length,
    idAt: (index) => rows.idAt(index) ?? '',
    rowAt: (index) => {
      const row = rows.at(index)
      if (!row) throw new RangeError(`row ${index} of ${rows.length}`)
      return row
    },
    indexOfId: (id) => {
      const { callbackIds } = rows.columns
      return rows.order.findIndex((row) => callbackIds[row] === id)
    },
  }
}
