import { useMemo, useState } from 'react'
import type { RowData } from '@tanstack/react-table'
import { useRowHeight } from './row-height'
import type { RowSource } from './row-source'
import { useRowKeys } from './table-keys'
import { type RowShape, TableRow } from './table-row'
import { useRowWindow } from './use-row-window'

export type RowsProps<T extends RowData> = {
  rows: RowSource<T>
  shape: RowShape<T>
  /** The ids of the columns shown. */
  visibleColumns: string
  /** Null where rows do not open. */
  isOpen: ((id: string) => boolean) | null
}

/** Height of the header, px. */
const HEADER_PX = 28
const PRINTED_ROWS = 500

type VirtualRowsProps<T extends RowData> = RowsProps<T> & {
  sortedBy: string
  initialRowId: string | null
  scroll: HTMLElement
}

function never() {
  return false
}

export function VirtualRows<T extends RowData>(props: VirtualRowsProps<T>) {
  const { rows, shape, visibleColumns, isOpen, sortedBy, initialRowId, scroll } = props
  const { px: rowHeightPx } = useRowHeight()
  const [tabStopId, setTabStopId] = useState<string | null>(initialRowId)
  const tabStopIndex = useMemo(
    () => (tabStopId === null ? 0 : Math.max(0, rows.indexOfId(tabStopId))),
    [rows, tabStopId],
  )
  // Of the first render: what is opened later is in sight already.
  const [initialIndex] = useState(() => {
    const index = initialRowId === null ? -1 : rows.indexOfId(initialRowId)
    return index > 4 ? index : null
  })
  const { drawn, offsets, heightPx, scrolledPx, scrollTo, watch } = useRowWindow({
    rows,
    isOpen: isOpen ?? never,
    sortedBy,
    scroll,
    initialIndex,
    rowHeightPx,
    headerPx: HEADER_PX,
  })

  const onKeyDown = useRowKeys({
    scroll,
    tabStopIndex,
    lastIndex: rows.count - 1,
    moveTo: (index) => {
      setTabStopId(rows.idAt(index))
      // A row that is open may be higher than the box: then its own line matters, not its end.
      const topPx = offsets.topOf(index)
      const shownPx = heightPx - rowHeightPx
      const offsetPx = scrolledPx.current
      if (topPx < offsetPx) scrollTo(topPx)
      else if (topPx > offsetPx + shownPx) scrollTo(topPx - shownPx)
    },
  })

  const { first, last } = drawn
  const indexes = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  // The row with the tab stop stays in the page, or the keyboard would lose its place when it scrolls away.
  if (rows.count > 0 && tabStopIndex < first) indexes.unshift(tabStopIndex)
  if (rows.count > 0 && tabStopIndex > last) indexes.push(tabStopIndex)
  return (
    // Keys move between the buttons in the rows; the group itself is nothing to use.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="rowgroup"
      className="relative"
      style={{ paddingTop: offsets.topOf(first), paddingBottom: offsets.totalPx - offsets.topOf(last + 1) }}
      onKeyDown={onKeyDown}
    >
      {indexes.map((index) => {
        const id = rows.idAt(index)
        const isOutside = index < first || index > last
        return (
          <div
            key={id}
            data-index={index}
            ref={watch}
            className={isOutside ? 'absolute inset-x-0' : undefined}
            style={isOutside ? { top: offsets.topOf(index) } : undefined}
          >
            <TableRow
              shape={shape}
              id={id}
              row={rows.rowAt(index)}
              rowIndex={index + 2}
              isTabStop={index === tabStopIndex}
              isOpen={isOpen ? isOpen(id) : null}
              visibleColumns={visibleColumns}
            />
          </div>
        )
      })}
    </div>
  )
}

/** For paper: no positions, no scrolling, and an end. */
export function PrintedRows<T extends RowData>({ rows, shape, visibleColumns, isOpen }: RowsProps<T>) {
  const printed = Array.from({ length: Math.min(rows.count, PRINTED_ROWS) }, (_, index) => rows.idAt(index))
  return (
    <div role="rowgroup">
      {printed.map((id, index) => (
        <TableRow
          key={id}
          shape={shape}
          id={id}
          row={rows.rowAt(index)}
          rowIndex={index + 2}
          isTabStop={false}
          isOpen={isOpen ? isOpen(id) : null}
          visibleColumns={visibleColumns}
        />
      ))}
      {rows.count > PRINTED_ROWS ? (
        <p className="m-0 p-2 text-muted">
          The first {PRINTED_ROWS} of {rows.count} rows. Export them as CSV to have all.
        </p>
      ) : null}
    </div>
  )
}
