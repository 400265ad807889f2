import { useTable } from '@tanstack/react-table'
import { type ReactNode, useCallback, useMemo } from 'react'
import { counted } from '~/lib/text'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { tableFeaturesInUse } from '~/ui/table'
import { useNarrow } from '~/ui/use-narrow'
import { VirtualTable } from '~/ui/virtual-table'
import { SORT_COLUMNS, type WorkflowSort } from '~/workflows/workflow-sort'
import { COLUMN_WIDTHS, NARROW_WIDTHS, WIDE_ONLY, WORKFLOW_COLUMNS } from './columns'
import { workflowTitle } from './shown-workflows'

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
  const sorting = useMemo(() => [{ id: sort.column, desc: sort.descending }], [sort.column, sort.descending])
  const isNarrow = useNarrow()
  const columnVisibility = useMemo(
    () => Object.fromEntries((isNarrow ? WIDE_ONLY : []).map((id) => [id, false])),
    [isNarrow],
  )
  const table = useTable({
    features: tableFeaturesInUse,
    columns: WORKFLOW_COLUMNS,
    data: workflows,
    state: { sorting, columnVisibility },
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (updater) => {
      const next = (typeof updater === 'function' ? updater(sorting) : updater)[0]
      const column = SORT_COLUMNS.find((candidate) => candidate === next?.id)
      if (next && column) onSort({ column, descending: next.desc })
    },
    getRowId: (row) => row.workflowId,
  })
  const isOpen = useCallback((id: string) => id === openId, [openId])
  return (
    <VirtualTable
      label="Workflows"
      table={table}
      rows={table.getRowModel().rows}
      columnWidths={isNarrow ? NARROW_WIDTHS : COLUMN_WIDTHS}
      minWidth={isNarrow ? '22rem' : '68rem'}
      renderDetail={renderDetail}
      isOpen={isOpen}
      onToggle={onToggle}
      rowName={rowName}
      initialRowId={openId}
    />
  )
}
