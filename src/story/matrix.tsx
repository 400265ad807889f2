import { useMemo, useState } from 'react'
import { usePrinting } from '~/ui/printing'
import { useShortcut } from '~/ui/shortcuts'
import { columnWords } from './cell-words'
import { MatrixHead } from './matrix-head'
import type { MatrixPlace } from './matrix-place'
import { MatrixRow } from './matrix-row'
import { PrintedMatrix } from './printed-matrix'
import type { ShownRow } from './shown-rows'
import { storyDays } from './story-days'
import type { StoryColumn } from './story-matrix'
import { useColumnsInSight, useRowsInSight } from './use-cells-in-sight'
import { useMatrixFocus } from './use-matrix-focus'
import { useSteadyColumns } from './use-steady-columns'

export type MatrixProps = {
  label: string
  columns: readonly StoryColumn[]
  rows: readonly ShownRow[]
  zone: string
  askedWorkflowId: string | null
  /** The opened callback, and the workflow where it is one cell. */
  openId: string | null
  openWorkflowId: string | null
  comparedIds: readonly string[]
  onOpen: (place: MatrixPlace) => void
  onEscape: () => void
}

const NO_COLUMNS: readonly number[] = []

/**
 * Workflows by callbacks, newest right. Only the cells in sight exist in the page; the workflows are few enough for their
 * names to be there all. Paper gets every cell, in blocks.
 */
export function Matrix(props: MatrixProps) {
  const isPrinting = usePrinting()
  return isPrinting ? <PrintedMatrix {...props} /> : <ScrolledMatrix {...props} />
}

function ScrolledMatrix(props: MatrixProps) {
  const { label, columns, rows, zone, askedWorkflowId, openId, openWorkflowId, comparedIds } = props
  // In state, not in a ref: what is in sight needs one more render when the element exists.
  const [scroll, setScroll] = useState<HTMLElement | null>(null)
  const days = useMemo(() => storyDays(columns, zone), [columns, zone])
  const columnNames = useMemo(() => columns.map((column) => columnWords(column, zone)), [columns, zone])
  const dayStarts = useMemo(() => new Set(days.map((day) => day.start).filter((start) => start > 0)), [days])
  const front = askedWorkflowId ?? rows[0]?.workflowId ?? null
  const { tabStop, onClick, onKeyDown } = useMatrixFocus({
    grid: scroll,
    rows,
    columns,
    initial: {
      workflowId: openId === null ? front : openWorkflowId,
      callbackId: openId ?? columns.at(-1)?.callback.callbackId ?? null,
    },
    onOpen: props.onOpen,
    onEscape: props.onEscape,
  })
  const indexes = useColumnsInSight(scroll, columns.length, tabStop.column)
  const rowsInSight = useRowsInSight(scroll, rows.length)
  useSteadyColumns({ scroll, columns, openId })

  useShortcut('Matrix', '← → ↑ ↓', 'Next cell, from a cell')
  useShortcut('Matrix', 'Home End', 'Start and end of the row; with Ctrl, first and last cell')
  useShortcut('Matrix', 'Enter', 'Open the match of the cell')
  useShortcut('Matrix', 'Escape', 'Close it')
  const openColumn = columns.findIndex(({ callback }) => callback.callbackId === openId)
  return (
    <div
      ref={setScroll}
      className="max-h-[min(66dvh,44rem)] scroll-pt-39 scroll-pl-33 overflow-auto overscroll-x-contain border-y border-line-strong bg-surface sm:scroll-pl-60 3xl:scroll-pl-88"
    >
      {/* Keys and clicks of all cells are heard in one place. */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className="w-max min-w-full select-none"
        onClick={onClick}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        <MatrixHead
          columns={columns}
          days={days}
          indexes={indexes}
          columnNames={columnNames}
          dayStarts={dayStarts}
          zone={zone}
          tabStop={tabStop.row === -1 ? tabStop.column : null}
          openId={openWorkflowId === null ? openId : null}
          comparedIds={comparedIds}
        />
        <div role="rowgroup">
          {rows.map((row, rowIndex) => (
            <MatrixRow
              key={row.workflowId}
              row={row}
              rowIndex={rowIndex}
              columns={columns}
              indexes={
                rowsInSight.has(rowIndex) || rowIndex === tabStop.row || row.workflowId === openWorkflowId
                  ? indexes
                  : NO_COLUMNS
              }
              columnNames={columnNames}
              dayStarts={dayStarts}
              tabStop={tabStop.row === rowIndex ? tabStop.column : null}
              openColumn={openColumn >= 0 && row.workflowId === openWorkflowId ? openColumn : null}
              isAsked={row.workflowId === askedWorkflowId}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
