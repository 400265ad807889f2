import { DataGrid, type GridColDef, type GridFilterModel, type GridSortDirection } from '@mui/x-data-grid'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createPortal } from 'react-dom'
import { BENCH_COLUMNS } from './bench-columns'
import { type BenchRow, benchRows } from './bench-row'
import type { Prepare } from './contender'

const sortingOrder: GridSortDirection[] = ['desc', 'asc']
const columns: GridColDef<BenchRow>[] = BENCH_COLUMNS.map(({ id, title, widthPx, textOf }) => ({
  field: id,
  headerName: title,
  width: widthPx,
  sortable: id === 'time' || id === 'took',
  sortingOrder,
  filterable: id === 'entity',
  disableColumnMenu: true,
  ...(id === 'time' || id === 'took' ? { type: 'number', align: 'left', headerAlign: 'left' } : {}),
  valueGetter: (_value, row) => (id === 'time' ? row.timeMs : id === 'took' ? row.tookMs : row.entity),
  valueFormatter: (_value, row) => textOf(row),
}))

function MuiTable({ rows, bar }: { rows: readonly BenchRow[]; bar: HTMLElement }) {
  const [text, setText] = useState('')
  const filterModel = useMemo(
    (): GridFilterModel => ({ items: text === '' ? [] : [{ field: 'entity', operator: 'contains', value: text }] }),
    [text],
  )
  return (
    <>
      {createPortal(<input aria-label="Filter" value={text} onChange={(event) => setText(event.target.value)} />, bar)}
      <DataGrid
        rows={rows}
        columns={columns}
        rowHeight={28}
        columnHeaderHeight={28}
        filterModel={filterModel}
        disableRowSelectionOnClick
        hideFooterSelectedRowCount
      />
    </>
  )
}

export const prepare: Prepare = (callbacks) => {
  const rows = benchRows(callbacks)
  return ({ bar, table }) => createRoot(table).render(<MuiTable rows={rows} bar={bar} />)
}
