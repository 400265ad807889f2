import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  type ICellRendererParams,
  createGrid,
  ModuleRegistry,
  TextFilterModule,
  themeQuartz,
} from 'ag-grid-community'
import { BENCH_COLUMNS } from './bench-columns'
import { type BenchRow, benchRows } from './bench-row'
import { addFilterBox, type Prepare } from './contender'
import { detailElement, detailHeightPx } from './detail-element'

ModuleRegistry.registerModules([CellStyleModule, ClientSideRowModelModule, ClientSideRowModelApiModule, TextFilterModule])

/** The community's grid has no detail rows, so an opened row is followed by a full-width row of its own. */
type GridRow = { id: string; row: BenchRow; isDetail: boolean; timeMs: number; tookMs: number; entity: string }

const ROW_HEIGHT_PX = 28

const columns: ColDef<GridRow>[] = BENCH_COLUMNS.map(({ id, title, widthPx, textOf }) => ({
  colId: id,
  headerName: title,
  width: widthPx,
  sortable: id === 'time' || id === 'took',
  resizable: false,
  suppressMovable: true,
  field: id === 'time' ? 'timeMs' : id === 'took' ? 'tookMs' : 'entity',
  filter: id === 'entity' ? 'agTextColumnFilter' : false,
  sortingOrder: ['desc', 'asc'],
  valueFormatter: ({ data }) => (data ? textOf(data.row) : ''),
}))

export const prepare: Prepare = (callbacks) => {
  const rowData = benchRows(callbacks).map((row): GridRow => {
    return { id: row.id, row, isDetail: false, timeMs: row.timeMs, tookMs: row.tookMs, entity: row.entity }
  })
  return ({ bar, table }) => {
    const open = new Map<string, GridRow>()
    const api = createGrid<GridRow>(table, {
      theme: themeQuartz.withParams({ rowHeight: ROW_HEIGHT_PX, headerHeight: ROW_HEIGHT_PX, fontSize: 13 }),
      columnDefs: columns,
      rowData,
      animateRows: false,
      suppressCellFocus: true,
      getRowId: ({ data }) => data.id,
      getRowHeight: ({ data }) => (data?.isDetail ? detailHeightPx(data.row.callback) : ROW_HEIGHT_PX),
      isFullWidthRow: ({ rowNode }) => rowNode.data?.isDetail ?? false,
      fullWidthCellRenderer: ({ data }: ICellRendererParams<GridRow>) =>
        data ? detailElement(data.row.callback) : document.createElement('div'),
      onRowClicked: ({ data, rowIndex }) => {
        if (!data || rowIndex === null || data.isDetail) return
        const detail = open.get(data.id)
        if (detail) {
          open.delete(data.id)
          api.applyTransaction({ remove: [detail] })
          return
        }
        const added = { ...data, id: `${data.id} detail`, isDetail: true }
        open.set(data.id, added)
        api.applyTransaction({ add: [added], addIndex: rowIndex + 1 })
      },
    })
    addFilterBox(bar, (filter) => {
      api.setFilterModel(filter === '' ? null : { entity: { filterType: 'text', type: 'contains', filter } })
    })
  }
}
