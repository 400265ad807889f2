import type { ContenderId } from './contender-id.ts'

export type Contender = {
  id: ContenderId
  name: string
  /** Its package in bench/node_modules or the dashboard's own; null for the dashboard itself. */
  package: string | null
  rowSelector: string
  headerSelectors: { took: string; time: string }
  /** What an opened row shows; null where the library opens no rows for free. */
  detailSelector: string | null
  /** False where the library never shows more than a page of rows for free. */
  scrollsAllRows: boolean
}

export const CONTENDERS: readonly Contender[] = [
  {
    id: 'ag-grid',
    name: 'AG Grid Community',
    package: 'ag-grid-community',
    rowSelector: '.ag-row:not(.ag-full-width-row)',
    headerSelectors: { took: '.ag-header-cell[col-id=took]', time: '.ag-header-cell[col-id=time]' },
    detailSelector: '.bench-detail table',
    scrollsAllRows: true,
  },
  {
    id: 'tabulator',
    name: 'Tabulator',
    package: 'tabulator-tables',
    rowSelector: '.tabulator-row',
    headerSelectors: { took: '.tabulator-col[tabulator-field=tookMs]', time: '.tabulator-col[tabulator-field=timeMs]' },
    detailSelector: '.bench-detail table',
    scrollsAllRows: true,
  },
  {
    id: 'mui',
    name: 'MUI X Data Grid',
    package: '@mui/x-data-grid',
    rowSelector: '.MuiDataGrid-row',
    headerSelectors: { took: '.MuiDataGrid-columnHeader[data-field=took]', time: '.MuiDataGrid-columnHeader[data-field=time]' },
    detailSelector: null,
    scrollsAllRows: false,
  },
  {
    id: 'tanstack',
    name: 'TanStack Table',
    package: '@tanstack/react-table',
    rowSelector: '.tanstack-row',
    headerSelectors: { took: '.tanstack-head button:nth-child(6)', time: '.tanstack-head button:nth-child(1)' },
    detailSelector: '.bench-detail table',
    scrollsAllRows: true,
  },
  {
    id: 'ours',
    name: 'This dashboard',
    package: null,
    rowSelector: '[data-row-id]',
    headerSelectors: { took: '[role=columnheader] button:has-text("Took")', time: '[role=columnheader] button:has-text("Created")' },
    detailSelector: '[data-callback-id] table',
    scrollsAllRows: true,
  },
]
