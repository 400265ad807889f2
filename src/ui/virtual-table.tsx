import type { RowData } from '@tanstack/react-table'
import { type ReactNode, useMemo, useState } from 'react'
import { usePrinting } from './printing'
import { useRowHeight } from './row-height'
import type { RowSource } from './row-source'
import type { TableOf } from './table'
import { TableHeader } from './table-header'
import type { RowShape } from './table-row'
import { PrintedRows, type RowsProps, VirtualRows } from './table-rows'

export type VirtualTableProps<T extends RowData> = {
  label: string
  table: TableOf<T>
  /** In the order that the table's sorting says, deferred where that helps typing. */
  rows: RowSource<T>
  /** Width of each column by its id, as a CSS grid track; `1fr` where none is given. */
  columnWidths: Readonly<Record<string, string>>
  /** Least width of all columns together, such as `60rem`; on narrower screens the table scrolls inside. */
  minWidth: string
  /** What a row opens to. Keep it the same function between renders, or what is open renders with every scroll. */
  renderDetail?: (row: T) => ReactNode
  isOpen?: (rowId: string) => boolean
  onToggle?: (rowId: string) => void
  /** Name of the button that opens a row, such as "Matches of T20261120.0042". The same function between renders, too. */
  rowName?: (row: T) => string
  /** Row to scroll to once, when it is first there: the one that the link has open. */
  initialRowId?: string | null
  /** Number of rows that exist, where more than `rows` do; null where nobody knows. */
  totalRows?: number | null
  /** Under the last row: "Load more". */
  footer?: ReactNode
  className?: string
}

const EXPANDER_WIDTH = '1.75rem'

function openRow() {
  return 'Open row'
}

function ignore() {}

/**
 * Rows of any number, of which only those in sight exist in the page. Up, down, j and k move between rows, Home and End to
 * the ends, Enter or Space opens; the whole row can be clicked. Paper gets the first 500 rows.
 */
export function VirtualTable<T extends RowData>(props: VirtualTableProps<T>) {
  const { label, table, rows, columnWidths, minWidth, footer, totalRows, className = '' } = props
  // In state, not in a ref: the rows below need one more render when the element exists.
  const [scroll, setScroll] = useState<HTMLElement | null>(null)
  const isPrinting = usePrinting()
  const rowHeight = useRowHeight()
  // The library hands out another copy with each render, and each answers rows alike.
  const [tableForRows] = useState(table)
  const { renderDetail, isOpen, onToggle, rowName = openRow } = props
  const opens = renderDetail !== undefined && isOpen !== undefined && onToggle !== undefined
  const columns = table.getVisibleLeafColumns()
  const tracks = columns.map((column) => columnWidths[column.id] ?? 'minmax(0, 1fr)')
  const gridTemplateColumns = [...(opens ? [EXPANDER_WIDTH] : []), ...tracks].join(' ')
  const gridColumns = useMemo(() => ({ gridTemplateColumns }), [gridTemplateColumns])
  const columnCount = tracks.length + (opens ? 1 : 0)
  const shape = useMemo(
    (): RowShape<T> => ({
      table: tableForRows,
      columns: gridColumns,
      columnCount,
      rowName,
      renderDetail: renderDetail ?? null,
      onToggle: onToggle ?? ignore,
    }),
    [tableForRows, gridColumns, columnCount, rowName, renderDetail, onToggle],
  )
  const rowsProps: RowsProps<T> = {
    rows,
    shape,
    visibleColumns: columns.map((column) => column.id).join(' '),
    isOpen: opens ? isOpen : null,
  }
  return (
    <div
      ref={setScroll}
      className={`@container-size min-h-0 flex-1 overflow-auto overscroll-contain bg-surface [overflow-anchor:none] [contain:strict] print:overflow-visible print:[contain:none] print:[container-type:normal] ${className}`}
    >
      <div style={{ minWidth }} className={`print:min-w-0! ${rowHeight.className}`}>
        <div
          role="table"
          aria-label={label}
          aria-rowcount={totalRows === null ? -1 : (totalRows ?? rows.count) + 1}
          aria-colcount={columnCount}
        >
          <TableHeader table={table} columns={gridColumns} hasExpander={opens} />
          {isPrinting ? (
            <PrintedRows {...rowsProps} />
          ) : scroll ? (
            <VirtualRows
              {...rowsProps}
              sortedBy={JSON.stringify(table.state.sorting)}
              initialRowId={props.initialRowId ?? null}
              scroll={scroll}
            />
          ) : null}
        </div>
        {footer ? <div className="sticky left-0 w-[100cqw] max-w-full">{footer}</div> : null}
      </div>
    </div>
  )
}
