import { useTable } from '@tanstack/react-table'
import { type ReactNode, useCallback, useMemo } from 'react'
import { counted } from '~/lib/text'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { usePrinting } from '~/ui/printing'
import { rowsOfArray } from '~/ui/row-source'
import { NO_DATA, tableFeaturesInUse } from '~/ui/table'
import { useNarrow } from '~/ui/use-narrow'
import { VirtualTable } from '~/ui/virtual-table'
import { SORT_COLUMNS, type WorkflowSort } from '~/workflows/workflow-sort'
import { COLUMN_WIDTHS, NARROW_WIDTHS, PRINT_WIDTHS, WIDE_ONLY, WORKFLOW_COLUMNS } from './columns'
import { workflowTitle } from './shown-workflows'
import { inOrder } from './workflow-order'

type WorkflowTableProps = {
  workflows: readonly WorkflowHealth[]
  sort: WorkflowSort
  openId: string | null
  renderDetail: (workflow: WorkflowHealth) => ReactNode
  onToggle: (workflowId: string) => void
  onSort: (sort: WorkflowSort) => void
}

function rowName(workflow: WorkflowHealth) {
  return `${workflowTitle(workflow)}: what holds it back, on ${counted(workflow.evaluated, 'callback')}`
}

export function WorkflowTable({ workflows, sort, openId, renderDetail, onToggle, onSort }: WorkflowTableProps) {
  const { column: sortColumn, descending } = sort
  const sorting = useMemo(() => [{ id: sortColumn, desc: descending }], [sortColumn, descending])
  const rows = useMemo(
    () => rowsOfArray(inOrder(workflows, { column: sortColumn, descending }), ({ workflowId }) => workflowId),
    [workflows, sortColumn, descending],
  )
  const isPrinting = usePrinting()
  // A sheet is narrower than a screen, and has its own widths.
  const isNarrow = useNarrow() && !isPrinting
  const columnVisibility = useMemo(
    () => Object.fromEntries((isNarrow ? WIDE_ONLY : []).map((id) => [id, false])),
    [isNarrow],
  )
  const table = useTable({
    features: tableFeaturesInUse,
    columns: WORKFLOW_COLUMNS,
    data: NO_DATA,
    state: { sorting, columnVisibility },
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (updater) => {
      const next = (typeof updater === 'function' ? updater(sorting) : updater)[0]
      const column = SORT_COLUMNS.find((candidate) => candidate === next?.id)
      if (next && column) onSort({ column, descending: next.desc })
    },
  })
  const isOpen = useCallback((id: string) => id === openId, [openId])
  return (
    <VirtualTable
      label="Workflows"
      table={table}
      rows={rows}
      columnWidths={isPrinting ? PRINT_WIDTHS : isNarrow ? NARROW_WIDTHS : COLUMN_WIDTHS}
      minWidth={isNarrow ? '22rem' : '68rem'}
      renderDetail={renderDetail}
      isOpen={isOpen}
      onToggle={onToggle}
      rowName={rowName}
      initialRowId={openId}
      className="print:[zoom:0.8]"
    />
  )
}
