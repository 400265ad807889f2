import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  rowExpandingFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { BENCH_COLUMNS } from './bench-columns'
import { type BenchRow, benchRows } from './bench-row'
import type { Prepare } from './contender'
import { DetailPanel } from './detail-panel'

const features = tableFeatures({
  columnFilteringFeature,
  rowExpandingFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { basic: sortFn_basic },
})
const helper = createColumnHelper<typeof features, BenchRow>()
const columns = helper.columns(
  BENCH_COLUMNS.map(({ id, title, textOf }) =>
    helper.accessor((row) => (id === 'time' ? row.timeMs : id === 'took' ? row.tookMs : row.entity), {
      id,
      header: title,
      cell: ({ row }) => textOf(row.original),
      sortFn: 'basic',
      sortDescFirst: true,
      filterFn: 'includesString',
      enableSorting: id === 'time' || id === 'took',
    }),
  ),
)
const gridTemplateColumns = BENCH_COLUMNS.map(({ widthPx }) => `${widthPx}px`).join(' ')

function TanStackTable({ data, bar }: { data: BenchRow[]; bar: HTMLElement }) {
  const table = useTable({
    features,
    columns,
    data,
    enableSortingRemoval: false,
    getRowId: (row) => row.id,
    getRowCanExpand: () => true,
  })
  const rows = table.getRowModel().rows
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the compiler that this rule speaks for is not in use here
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 28,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 5,
  })
  const entity = table.getColumn('entity')
  const filterText = entity?.getFilterValue()
  return (
    <div ref={scroll} className="tanstack">
      {createPortal(
        <input
          aria-label="Filter"
          value={typeof filterText === 'string' ? filterText : ''}
          onChange={(event) => entity?.setFilterValue(event.target.value)}
        />,
        bar,
      )}
      {table.getHeaderGroups().map((group) => (
        <div key={group.id} role="row" className="tanstack-head" style={{ gridTemplateColumns }}>
          {group.headers.map((header) => (
            // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the header's own text
            <button key={header.id} type="button" onClick={header.column.getToggleSortingHandler()}>
              <table.FlexRender header={header} />
            </button>
          ))}
        </div>
      ))}
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return row ? (
            <div
              key={row.id}
              data-index={item.index}
              ref={virtualizer.measureElement}
              className="tanstack-item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- only clicks are measured */}
              <div role="row" className="tanstack-row" style={{ gridTemplateColumns }} onClick={row.getToggleExpandedHandler()}>
                {row.getAllCells().map((cell) => (
                  <div key={cell.id} role="cell">
                    <table.FlexRender cell={cell} />
                  </div>
                ))}
              </div>
              {row.getIsExpanded() ? <DetailPanel callback={row.original.callback} /> : null}
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

export const prepare: Prepare = (callbacks) => {
  const rows = benchRows(callbacks)
  return ({ bar, table }) => createRoot(table).render(<TanStackTable data={rows} bar={bar} />)
}
