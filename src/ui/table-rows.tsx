import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RowData } from '@tanstack/react-table'
import type { RowOf } from './table'
import { useRowKeys } from './table-keys'
import { TableRow, TableRowDetail } from './table-row'

/** What all rows share. Not the rows themselves: React's development build compares every property of every component. */
type RowShape<T extends RowData> = {
  gridTemplate: string
  visibleColumns: string
  columnCount: number
  opening: { renderDetail: (row: T) => ReactNode; isOpen: (id: string) => boolean; onToggle: (id: string) => void } | null
  rowName: (row: T) => string
}

export type RowsProps<T extends RowData> = RowShape<T> & {
  rows: readonly RowOf<T>[]
  sortedBy: string
  initialRowId: string | null
}

/** Height of a closed row and of the header, px. */
const ROW_HEIGHT = 28
const PRINTED_ROWS = 500

function ignore() {}

export function VirtualRows<T extends RowData>(props: RowsProps<T> & { scroll: HTMLElement | null }) {
  const { rows, sortedBy, initialRowId: linkedRowId, scroll, ...shape } = props
  const { opening } = shape
  // Of the first render: what is opened later is in sight already.
  const [initialRowId] = useState(linkedRowId)
  const [tabStopId, setTabStopId] = useState<string | null>(initialRowId)
  const tabStopIndex = Math.max(0, tabStopId === null ? 0 : rows.findIndex((row) => row.id === tabStopId))
  // The same function for the same rows: for another one, every position is computed anew.
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows])
  // The compiler that this rule speaks for is not in use here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroll,
    estimateSize: () => ROW_HEIGHT,
    getItemKey,
    overscan: 8,
    useFlushSync: false,
    directDomUpdates: true,
    // Rows that come in above keep what is looked at in its place; at the very top, the new ones are what is looked for.
    anchorTo: scroll && scroll.scrollTop > 0 ? 'end' : 'start',
    scrollEndThreshold: -1,
    // The sticky header covers the first row's height of the box.
    scrollPaddingEnd: ROW_HEIGHT,
    // The row with the tab stop stays in the page, or the keyboard would lose its place when it scrolls away.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      if (rows.length === 0 || indexes.includes(tabStopIndex)) return indexes
      return tabStopIndex < range.startIndex ? [tabStopIndex, ...indexes] : [...indexes, tabStopIndex]
    },
  })

  const onKeyDown = useRowKeys({
    scroll,
    tabStopIndex,
    lastIndex: rows.length - 1,
    isOn: opening !== null,
    moveTo: (index) => {
      const row = rows[index]
      if (!row) return
      setTabStopId(row.id)
      // A row that is open may be higher than the box: then its own line matters, not its end.
      const top = virtualizer.measurementsCache[index]?.start ?? index * ROW_HEIGHT
      const shown = (scroll?.clientHeight ?? 0) - 2 * ROW_HEIGHT
      const offset = virtualizer.scrollOffset ?? 0
      if (top < offset) virtualizer.scrollToOffset(top)
      else if (top > offset + shown) virtualizer.scrollToOffset(top - shown)
    },
  })

  const initialIndex = initialRowId === null ? -1 : rows.findIndex((row) => row.id === initialRowId)
  const hasGoneToInitial = useRef(false)
  // Scroll position belongs to the page's element: these two effects move it.
  useEffect(() => {
    if (!scroll || initialIndex < 0 || hasGoneToInitial.current) return
    hasGoneToInitial.current = true
    if (initialIndex > 4) virtualizer.scrollToIndex(initialIndex, { align: 'start' })
  }, [scroll, initialIndex, virtualizer])
  const shownOrder = useRef(sortedBy)
  useLayoutEffect(() => {
    if (shownOrder.current === sortedBy) return
    shownOrder.current = sortedBy
    scroll?.scrollTo({ top: 0 })
  }, [sortedBy, scroll])

  return (
    // Keys move between the buttons in the rows; the group itself is nothing to use.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="rowgroup" ref={virtualizer.containerRef} className="relative" onKeyDown={onKeyDown}>
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index]
        if (!row) return null
        return (
          <div
            key={item.key}
            data-index={item.index}
            ref={virtualizer.measureElement}
            className="absolute inset-x-0 top-0"
          >
            <RowWithDetail {...shape} row={row} index={item.index} isTabStop={item.index === tabStopIndex} />
          </div>
        )
      })}
    </div>
  )
}

/** For paper: no positions, no scrolling, and an end. */
export function PrintedRows<T extends RowData>(props: RowsProps<T>) {
  const { rows, sortedBy: _order, initialRowId: _initial, ...shape } = props
  return (
    <div role="rowgroup">
      {rows.slice(0, PRINTED_ROWS).map((row, index) => (
        <RowWithDetail key={row.id} {...shape} row={row} index={index} isTabStop={false} />
      ))}
      {rows.length > PRINTED_ROWS ? (
        <p className="m-0 p-2 text-muted">
          The first {PRINTED_ROWS} of {rows.length} rows. Export them as CSV to have all.
        </p>
      ) : null}
    </div>
  )
}

type RowWithDetailProps<T extends RowData> = RowShape<T> & { row: RowOf<T>; index: number; isTabStop: boolean }

function RowWithDetail<T extends RowData>({ row, index, isTabStop, opening, rowName, ...shape }: RowWithDetailProps<T>) {
  const isOpen = opening ? opening.isOpen(row.id) : null
  return (
    <>
      <TableRow
        row={row}
        rowIndex={index + 2}
        gridTemplate={shape.gridTemplate}
        visibleColumns={shape.visibleColumns}
        isTabStop={isTabStop}
        isOpen={isOpen}
        name={rowName(row.original)}
        onToggle={opening?.onToggle ?? ignore}
      />
      {isOpen && opening ? (
        <TableRowDetail row={row} columnCount={shape.columnCount} renderDetail={opening.renderDetail} />
      ) : null}
    </>
  )
}
