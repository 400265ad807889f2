import { constructRow, type RowData } from '@tanstack/react-table'
import { memo, type MouseEvent, type ReactNode, useDeferredValue, useMemo } from 'react'
import type { TableOf } from './table'

/** What all rows share. One object while nothing of it changes: no row renders again for it. */
export type RowShape<T extends RowData> = {
  /** Of which render does not matter: what rows ask it is the same in all. */
  table: TableOf<T>
  /** CSS grid tracks. One object for all rows. */
  columns: { gridTemplateColumns: string }
  columnCount: number
  rowName: (row: T) => string
  renderDetail: ((row: T) => ReactNode) | null
  onToggle: (rowId: string) => void
}

type TableRowProps<T extends RowData> = {
  shape: RowShape<T>
  id: string
  row: T
  /** Counted from 1, with the header as the first. */
  rowIndex: number
  /** The tab stop of the table is on this row's button. */
  isTabStop: boolean
  /** Null where rows do not open. */
  isOpen: boolean | null
  /** Changes when columns are shown or hidden: the table stays the same object. */
  visibleColumns: string
}

/** Selecting text and using what is inside a cell are not a wish to open the row. */
function isMeantForTheRow(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest('a, button, input, select, summary, label')) return false
  return window.getSelection()?.isCollapsed ?? true
}

type CellsProps<T extends RowData> = Pick<RowShape<T>, 'table'> & Pick<TableRowProps<T>, 'id' | 'row' | 'visibleColumns'>

/** Apart from the row, so that opening it and moving the tab stop leave them as they are. */
function CellsInner<T extends RowData>({ table, id, row }: CellsProps<T>) {
  const inTable = useMemo(() => constructRow(table, id, row, 0, 0), [table, id, row])
  return (
    <>
      {inTable.getVisibleCells().map((cell) => {
        const draw = cell.column.columnDef.cell
        return (
          <div key={cell.column.id} role="cell" className="min-w-0 px-2">
            {/* Called, not mounted: cells are functions of their row, and a screen has some hundreds of them. */}
            {typeof draw === 'function' ? draw(cell.getContext()) : draw}
          </div>
        )
      })}
    </>
  )
}

// memo() forgets the type parameter; the inner function's own type keeps it, and the props are the same.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const Cells = memo(CellsInner) as typeof CellsInner

function TableRowInner<T extends RowData>(props: TableRowProps<T>) {
  const { shape, id, row, rowIndex, isTabStop, isOpen, visibleColumns } = props
  const { onToggle } = shape
  const opens = isOpen !== null
  // The row answers the click at once. What it opens to follows in one piece, when it is ready; of a row that was open
  // before it came into sight, with it.
  const hasOpened = useDeferredValue(isOpen)
  const showsDetail = isOpen === true && hasOpened === true
  return (
    <>
      {/* The button in its first cell does the same for the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        role="row"
        aria-rowindex={rowIndex}
        data-row-id={id}
        className={`contain-content grid min-h-(--row-height) items-center border-b border-line ${
          isOpen ? 'bg-selected' : 'hover:bg-hover'
        } ${opens ? 'cursor-pointer' : ''}`}
        style={shape.columns}
        onClick={opens ? (event) => isMeantForTheRow(event) && onToggle(id) : undefined}
      >
        {opens ? (
          <div role="cell" className="flex justify-center">
            <button
              type="button"
              data-row-button
              tabIndex={isTabStop ? 0 : -1}
              aria-expanded={isOpen}
              aria-controls={showsDetail ? `detail-${id}` : undefined}
              aria-label={shape.rowName(row)}
              className="row-opener chevron -my-px size-6 rounded-control border-0 bg-transparent p-0 text-faint hover:text-ink"
              onClick={() => onToggle(id)}
            />
          </div>
        ) : null}
        <Cells table={shape.table} id={id} row={row} visibleColumns={visibleColumns} />
      </div>
      {showsDetail && shape.renderDetail ? (
        <TableRowDetail id={id} row={row} columnCount={shape.columnCount} renderDetail={shape.renderDetail} />
      ) : null}
    </>
  )
}

/** A row and what it opens to. Renders again only when something of its own changes, so scrolling does not touch it. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const TableRow = memo(TableRowInner) as typeof TableRowInner

type TableRowDetailProps<T extends RowData> = { id: string; row: T; columnCount: number; renderDetail: (row: T) => ReactNode }

function TableRowDetailInner<T extends RowData>({ id, row, columnCount, renderDetail }: TableRowDetailProps<T>) {
  return (
    <div role="row" id={`detail-${id}`} className="border-b border-line-strong bg-page">
      <div role="cell" aria-colspan={columnCount} className="sticky left-0 w-[100cqw] max-w-full print:w-auto">
        {renderDetail(row)}
      </div>
    </div>
  )
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
const TableRowDetail = memo(TableRowDetailInner) as typeof TableRowDetailInner
