import { FlexRender, type RowData } from '@tanstack/react-table'
import { memo, type MouseEvent, type ReactNode } from 'react'
import { Icon } from './icons'
import type { RowOf } from './table'

type TableRowProps<T extends RowData> = {
  row: RowOf<T>
  /** Counted from 1, with the header as the first. */
  rowIndex: number
  gridTemplate: string
  /** The tab stop of the table is on this row's button. */
  isTabStop: boolean
  /** Null where rows do not open. */
  isOpen: boolean | null
  name: string
  onToggle: (rowId: string) => void
  /** Changes when columns are shown or hidden: the row object itself stays the same. */
  visibleColumns: string
}

/** Selecting text and using what is inside a cell are not a wish to open the row. */
function isMeantForTheRow(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest('a, button, input, select, summary, label')) return false
  return window.getSelection()?.isCollapsed ?? true
}

function TableRowInner<T extends RowData>({ row, rowIndex, gridTemplate, isTabStop, isOpen, name, onToggle }: TableRowProps<T>) {
  const opens = isOpen !== null
  return (
    // The button in its first cell does the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={rowIndex}
      data-row-id={row.id}
      className={`grid min-h-7 items-center border-b border-line has-[>[role=cell]>[data-row-button]:focus-visible]:bg-selected ${
        isOpen ? 'bg-selected' : 'hover:bg-hover'
      } ${opens ? 'cursor-pointer' : ''}`}
      style={{ gridTemplateColumns: gridTemplate }}
      onClick={opens ? (event) => isMeantForTheRow(event) && onToggle(row.id) : undefined}
    >
      {opens ? (
        <div role="cell" className="flex justify-center">
          <button
            type="button"
            data-row-button
            tabIndex={isTabStop ? 0 : -1}
            aria-expanded={isOpen}
            aria-controls={isOpen ? `detail-${row.id}` : undefined}
            aria-label={name}
            className="flex size-6 items-center justify-center rounded-control border-0 bg-transparent p-0 text-faint hover:text-ink"
            onClick={() => onToggle(row.id)}
          >
            <Icon name="chevron-right" className={`transition-transform duration-100 ${isOpen ? 'rotate-90' : ''}`} />
          </button>
        </div>
      ) : null}
      {row.getVisibleCells().map((cell) => (
        <div key={cell.id} role="cell" className="min-w-0 px-2">
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  )
}

// memo() forgets the type parameter; the inner function's own type keeps it, and the props are the same.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const TableRow = memo(TableRowInner) as typeof TableRowInner

type TableRowDetailProps<T extends RowData> = { row: RowOf<T>; columnCount: number; renderDetail: (row: T) => ReactNode }

function TableRowDetailInner<T extends RowData>({ row, columnCount, renderDetail }: TableRowDetailProps<T>) {
  return (
    <div role="row" id={`detail-${row.id}`} className="border-b border-line-strong bg-page">
      <div role="cell" aria-colspan={columnCount} className="sticky left-0 w-[100cqw] max-w-full print:w-auto">
        {renderDetail(row.original)}
      </div>
    </div>
  )
}

/** Renders again only for another row or another `renderDetail`, so scrolling does not touch what is open. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
export const TableRowDetail = memo(TableRowDetailInner) as typeof TableRowDetailInner
