import { FilterModule, FormatModule, InteractionModule, SortModule, Tabulator } from 'tabulator-tables'
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet
import 'tabulator-tables/dist/css/tabulator.min.css'
import { BENCH_COLUMNS } from './bench-columns'
import { type BenchRow, benchRows } from './bench-row'
import { addFilterBox, type Prepare } from './contender'
import { detailElement } from './detail-element'

Tabulator.registerModule([FilterModule, FormatModule, InteractionModule, SortModule])

export const prepare: Prepare = (callbacks) => {
  const data = benchRows(callbacks)
  return ({ bar, table }) => {
    const tabulator = new Tabulator(table, {
      data,
      index: 'id',
      height: '100%',
      rowHeight: 28,
      columns: BENCH_COLUMNS.map(({ id, title, widthPx, textOf }) => ({
        title,
        field: id === 'time' ? 'timeMs' : id === 'took' ? 'tookMs' : 'entity',
        width: widthPx,
        resizable: false,
        headerSort: id === 'time' || id === 'took',
        headerSortStartingDir: 'desc' as const,
        sorter: 'number' as const,
        // The row's own object: its type is what `data` was given.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        formatter: (cell) => textOf(cell.getData() as BenchRow),
      })),
    })
    tabulator.on('rowClick', (_event, row) => {
      const element = row.getElement()
      const open = element.querySelector('.bench-detail')
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
      if (open === null) element.append(detailElement((row.getData() as BenchRow).callback))
      else open.remove()
      row.normalizeHeight()
    })
    addFilterBox(bar, (text) => {
      if (text === '') tabulator.clearFilter(false)
      else tabulator.setFilter('entity', 'like', text)
    })
  }
}
