import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { allRowsOf, type CallbackRows } from '~/api/columns/callback-rows'
import { packCallbacks } from '~/api/columns/page-packing'
import { createApiClient } from '~/api/client'
import { ApiClientContext } from '~/api/client-context'
import type { Callback } from '~/api/contract/callback'
import { CallbackTable } from '~/callbacks/table/callback-table'
import { OpenedRow, preloadOpenedRow } from '~/callbacks/table/opened-row'
import { RowContext } from '~/callbacks/table/row-context'
import { choose } from '~/choices/choices'
import { DEFAULT_SORT, type TableSort } from '~/callbacks/table/table-sort'
import { evidenceOf } from '~/store/evidence-of-rows'
import { summariesOf } from '~/store/row-summary'
import { applyRowFilter, EMPTY_ROW_FILTER } from '~/store/row-filter'
import { NO_OUTSIDE_LINKS } from '~/ui/outside-link'
import type { Prepare } from './contender'
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet
import './ours.css'

const NO_COLUMNS: never[] = []
const queries = new QueryClient()
/** Nothing here asks the API; the rows' views only want to know where it would be. */
const api = createApiClient({
  baseUrl: '/public-api',
  getToken: () => Promise.reject(new Error('nobody signs in')),
  onSignedOut: () => {},
  sendForPage: () => Promise.reject(new Error('nothing is asked')),
})

/** The table of the dashboard's page with its own filter, deferred as the page defers it; without the page around it. */
function OurTable({ rows, bar }: { rows: CallbackRows; bar: HTMLElement }) {
  const [text, setText] = useState('')
  const [sort, setSort] = useState<TableSort>(DEFAULT_SORT)
  const [openIds, setOpenIds] = useState<readonly string[]>([])
  const wanted = useDeferredValue(text)
  const shown = useMemo(() => applyRowFilter(rows, { ...EMPTY_ROW_FILTER, text: wanted }), [rows, wanted])
  const surroundings = useMemo(
    () => ({ links: NO_OUTSIDE_LINKS, focusWorkflowId: null, evidence: evidenceOf(rows), isOneEntity: false, isFile: false }),
    [rows],
  )
  const toggle = useCallback(
    (id: string) => setOpenIds((open) => (open.includes(id) ? open.filter((other) => other !== id) : [...open, id])),
    [],
  )
  return (
    <RowContext value={surroundings}>
      {createPortal(<input aria-label="Filter" value={text} onChange={(event) => setText(event.target.value)} />, bar)}
      <CallbackTable
        rows={shown}
        sort={sort}
        hidden={NO_COLUMNS}
        openIds={openIds}
        initialId={null}
        totalRows={shown.length}
        renderDetail={renderDetail}
        onToggle={toggle}
        onSort={setSort}
      />
    </RowContext>
  )
}

/** The whole verdict, with the comparisons of its first match. */
function renderDetail(callback: Callback) {
  const first = callback.workflowMatches?.[0]
  return (
    <OpenedRow
      callback={callback}
      requestId={null}
      serverTimings={null}
      focusWorkflowId={null}
      focusWorkflowName={null}
      openWorkflowIds={first ? [first.workflowId] : []}
      onToggleWorkflow={() => {}}
      onAskWorkflow={() => {}}
    />
  )
}

export const prepare: Prepare = (callbacks) => {
  const rows = allRowsOf(packCallbacks(callbacks).columns)
  // The other contenders are as high.
  choose('density', 'comfortable')
  // The page draws its histogram and judges what rows prove with every 200 rows that come in: of 20,000 that are there, both
  // are known.
  summariesOf(rows.columns)
  evidenceOf(rows)
  // The page does so when the pointer comes near the rows.
  preloadOpenedRow()
  return ({ bar, table }) => {
    table.className = 'flex flex-col'
    createRoot(table).render(
      <QueryClientProvider client={queries}>
        <ApiClientContext value={api}>
          <OurTable rows={rows} bar={bar} />
        </ApiClientContext>
      </QueryClientProvider>,
    )
  }
}
