import { defaultRangeExtractor, measureElement, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RowData } from '@tanstack/react-table'
import type { RowSource } from './row-source'
import { useRowKeys } from './table-keys'
import { type RowShape, TableRow } from './table-row'

export type RowsProps<T extends RowData> = {
  rows: RowSource<T>
  shape: RowShape<T>
  /** The ids of the columns shown. */
  visibleColumns: string
  /** Null where rows do not open. */
  isOpen: ((id: string) => boolean) | null
}

/** Height of a closed row and of the header, px. */
const ROW_HEIGHT = 28
const PRINTED_ROWS = 500

type VirtualRowsProps<T extends RowData> = RowsProps<T> & {
  sortedBy: string
  initialRowId: string | null
  scroll: HTMLElement | null
}

export function VirtualRows<T extends RowData>(props: VirtualRowsProps<T>) {
  const { rows, shape, visibleColumns, isOpen, sortedBy, initialRowId: linkedRowId, scroll } = props
  // Of the first render: what is opened later is in sight already.
  const [initialRowId] = useState(linkedRowId)
  const [tabStopId, setTabStopId] = useState<string | null>(initialRowId)
  const tabStopIndex = useMemo(
    () => (tabStopId === null ? 0 : Math.max(0, rows.indexOfId(tabStopId))),
    [rows, tabStopId],
  )
  // The compiler that this rule speaks for is not in use here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.count,
    getScrollElement: () => scroll,
    estimateSize: () => ROW_HEIGHT,
    // The same function for the same rows: for another one, every position is computed anew.
    getItemKey: rows.idAt,
    // Read from the page only when the browser says that a size changed: reading it while rows come in would lay the page
    // out once for each of them.
    measureElement: (element, entry, instance) =>
      entry ? measureElement(element, entry, instance) : (instance.itemSizeCache.get(rows.idAt(instance.indexFromElement(element))) ?? ROW_HEIGHT),
    overscan: 4,
    useFlushSync: false,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
    // Rows that come in above keep what is looked at in its place; at the very top, the new ones are what is looked for.
    anchorTo: scroll && scroll.scrollTop > 0 ? 'end' : 'start',
    scrollEndThreshold: -1,
    // The sticky header covers the first row's height of the box.
    scrollPaddingEnd: ROW_HEIGHT,
    // The row with the tab stop stays in the page, or the keyboard would lose its place when it scrolls away.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      if (rows.count === 0 || indexes.includes(tabStopIndex)) return indexes
      return tabStopIndex < range.startIndex ? [tabStopIndex, ...indexes] : [...indexes, tabStopIndex]
    },
  })

  const onKeyDown = useRowKeys({
    scroll,
    tabStopIndex,
    lastIndex: rows.count - 1,
    isOn: isOpen !== null,
    moveTo: (index) => {
      setTabStopId(rows.idAt(index))
      // A row that is open may be higher than the box: then its own line matters, not its end.
      const top = virtualizer.measurementsCache[index]?.start ?? index * ROW_HEIGHT
      const shown = (scroll?.clientHeight ?? 0) - 2 * ROW_HEIGHT
      const offset = virtualizer.scrollOffset ?? 0
      if (top < offset) virtualizer.scrollToOffset(top)
      else if (top > offset + shown) virtualizer.scrollToOffset(top - shown)
    },
  })

  const hasGoneToInitial = useRef(false)
  // Scroll position belongs to the page's element: these two effects move it.
  useEffect(() => {
    if (!scroll || initialRowId === null || hasGoneToInitial.current) return
    const initialIndex = rows.indexOfId(initialRowId)
    if (initialIndex < 0) return
    hasGoneToInitial.current = true
    if (initialIndex > 4) virtualizer.scrollToIndex(initialIndex, { align: 'start' })
  }, [scroll, rows, initialRowId, virtualizer])
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
      {virtualizer.getVirtualItems().map(({ index, key }) => {
        // Fewer rows than a moment ago, and the positions of the ones before.
        if (index >= rows.count) return null
        const id = rows.idAt(index)
        return (
          <div key={key} data-index={index} ref={virtualizer.measureElement} className="absolute inset-x-0 top-0">
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
