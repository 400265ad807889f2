import { memo } from 'react'
import { cellWords, workflowName } from './cell-words'
import { cellLook, CellMark, WITHOUT_AUDITS } from './cell-mark'
import { COLUMN_WIDTH, NAME_WIDTH } from './matrix-measures'
import { REASON_WORDS, type ShownRow } from './shown-rows'
import type { StoryColumn } from './story-matrix'

type MatrixRowProps = {
  row: ShownRow
  rowIndex: number
  columns: readonly StoryColumn[]
  /** Columns that are in sight; none where the row is not. */
  indexes: readonly number[]
  /** Of every column, what it is called. */
  columnNames: readonly string[]
  dayStarts: ReadonlySet<number>
  /** Column with the tab stop, −1 for the name; null where it is in another row. */
  tabStop: number | null
  /** Column of the opened cell of this row. */
  openColumn: number | null
  isAsked: boolean
}

/** One workflow; only the cells in sight exist. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, rowIndex, columns, indexes, columnNames, dayStarts, tabStop, openColumn, isAsked } = props
  const name = workflowName(row)
  const why = row.reasons.map((reason) => REASON_WORDS[reason]).join('; ')
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className="group flex h-9 border-b border-line sm:h-7">
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={tabStop === -1 ? 0 : -1}
        data-row={rowIndex}
        data-column={-1}
        title={`${name}${why === '' ? '' : `: ${why}`}. ${isAsked ? 'Asked about: its verdict is on top.' : 'Puts this workflow in front, its verdict on top.'}`}
        aria-label={name}
        aria-selected={isAsked}
        className={`sticky left-0 z-10 flex shrink-0 cursor-pointer items-center gap-1.5 border-r border-line-strong px-2 focus-visible:outline-offset-[-2px] ${NAME_WIDTH} ${isAsked ? 'bg-selected font-semibold' : 'bg-surface group-hover:bg-hover'}`}
      >
        <span className="line-clamp-2 min-w-0 flex-1 text-small leading-3.5 [overflow-wrap:anywhere] sm:block sm:truncate sm:text-body">
          {name}
        </span>
      </div>
      <div
        role="presentation"
        className={`relative shrink-0 ${isAsked ? 'bg-selected' : 'group-hover:bg-hover'}`}
        style={{ width: columns.length * COLUMN_WIDTH }}
      >
        {indexes.map((index) => {
          const cell = row.cells[index]
          const column = columns[index]
          if (!cell || !column) return null
          const words = cellWords(cell)
          const isOpen = openColumn === index
          const isBlank = (column.callback.workflowMatches ?? []).length === 0
          return (
            <div
              key={index}
              role="gridcell"
              aria-colindex={index + 2}
              aria-label={words}
              aria-expanded={isOpen}
              title={`${name}\n${columnNames[index] ?? ''}\n${words}`}
              tabIndex={tabStop === index ? 0 : -1}
              data-row={rowIndex}
              data-column={index}
              className={`absolute inset-y-0 flex cursor-pointer items-center justify-center focus-visible:outline-offset-[-2px] ${cellLook(cell.gate)} ${isBlank ? WITHOUT_AUDITS : ''} ${isOpen ? 'outline-2 outline-offset-[-2px] outline-ink' : ''} ${dayStarts.has(index) ? 'border-l border-line-strong' : ''}`}
              style={{ left: index * COLUMN_WIDTH, width: COLUMN_WIDTH }}
            >
              <CellMark cell={cell} />
            </div>
          )
        })}
      </div>
    </div>
  )
})
