import { useTable } from '@tanstack/react-table'
import { type ReactNode, useCallback, useMemo } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import type { Callback } from '~/api/contract/callback'
import { entityTypeTerm } from '~/audit/glossary'
import { NO_DATA, tableFeaturesInUse } from '~/ui/table'
import { usePrinting } from '~/ui/printing'
import { VirtualTable } from '~/ui/virtual-table'
import { type ColumnId, WIDE_ONLY } from './column-id'
import { callbackSource } from './callback-source'
import { CALLBACK_COLUMNS, COLUMN_WIDTHS, NARROW_COLUMNS, NARROW_WIDTHS, PRINT_WIDTHS } from './columns'
import { inTableOrder } from './table-order'
import type { TableSort } from './table-sort'
import { useNarrow } from '~/ui/use-narrow'

type CallbackTableProps = {
  /** Newest first. */
  rows: CallbackRows
  sort: TableSort
  hidden: readonly ColumnId[]
  openIds: readonly string[]
  /** The row that the link opened, to be scrolled to once. */
  initialId: string | null
  /** All that exist, null where nobody knows. */
  totalRows: number | null
  renderDetail: (callback: Callback) => ReactNode
  onToggle: (callbackId: string) => void
  onSort: (sort: TableSort) => void
}

function rowName(callback: Callback) {
  return `${entityTypeTerm(callback.entityType).label} ${callback.entityNumber ?? callback.entityId}: why each workflow did or did not start`
}

export function CallbackTable(props: CallbackTableProps) {
  const { rows, sort, hidden, openIds, initialId, totalRows, renderDetail, onToggle, onSort } = props
    const { column, descending } = sort
  const sorting = useMemo(() => [{ id: column, desc: descending }], [column, descending])
  const source = useMemo(() => callbackSource(inTableOrder(rows, { column, descending })), [rows, column, descending])
  const isPrinting = usePrinting()
  // A sheet is narrower than a screen, and has its own widths.
  const isNarrow = useNarrow() && !isPrinting
  const columnVisibility = useMemo(
    () => Object.fromEntries([...hidden, ...(isNarrow ? WIDE_ONLY : [])].map((id) => [id, false])),
    [hidden, isNarrow],
  )
  const table = useTable({
    features: tableFeaturesInUse,
    columns: isNarrow ? NARROW_COLUMNS : CALLBACK_COLUMNS,
    data: NO_DATA,
    state: { sorting, columnVisibility },
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (updater) => {
      const next = (typeof updater === 'function' ? updater(sorting) : updater)[0]
      if (next) onSort({ column: next.id === 'took' ? 'took' : 'time', descending: next.desc })
    },
  })
  const isOpen = useCallback((id: string) => openIds.includes(id), [openIds])
  return (
    <VirtualTable
      label="Callbacks"
      table={table}
      rows={source}
      columnWidths={isPrinting ? PRINT_WIDTHS : isNarrow ? NARROW_WIDTHS : COLUMN_WIDTHS}
      minWidth={isNarrow ? '24.25rem' : '72rem'}
      renderDetail={renderDetail}
      isOpen={isOpen}
      onToggle={onToggle}
      rowName={rowName}
      initialRowId={initialId}
      totalRows={totalRows}
      className="bg-surface print:[zoom:0.8]"
    />
  )
}
