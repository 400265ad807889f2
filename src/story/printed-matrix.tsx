import { cellLook, CellMark, WITHOUT_AUDITS } from './cell-mark'
import { cellWords, workflowName } from './cell-words'
import type { MatrixProps } from './matrix'
import { ColumnHead } from './matrix-head'
import { storyDays } from './story-days'

/** As many columns as fit beside the names on an upright A4 page. */
const COLUMNS_IN_A_BLOCK = 14
/** `w-48` and `w-9`. */
const NAME_WIDTH_PX = 192
const PRINTED_COLUMN_WIDTH_PX = 36

/** For paper: nothing scrolls, so the columns come in blocks one below the other, each with the names again. */
export function PrintedMatrix({
  label,
  columns,
  rows,
  zone,
}: Pick<MatrixProps, 'label' | 'columns' | 'rows' | 'zone'>) {
  const starts = columns.flatMap((_, index) => (index % COLUMNS_IN_A_BLOCK === 0 ? [index] : []))
  return (
    <div className="flex flex-col gap-4 px-3">
      {starts.map((start) => {
        const block = columns.slice(start, start + COLUMNS_IN_A_BLOCK)
        return (
          <table
            key={start}
            aria-label={label}
            className="table-fixed border-collapse break-inside-avoid text-small"
            style={{ width: NAME_WIDTH_PX + block.length * PRINTED_COLUMN_WIDTH_PX }}
          >
            <thead>
              <tr>
                <th className="w-48 border-b border-line text-left font-medium">Workflow</th>
                {storyDays(block, zone).map((day) => (
                  <th
                    key={day.start}
                    colSpan={day.columns}
                    className="overflow-hidden border border-line px-1 text-left font-medium whitespace-nowrap"
                  >
                    {day.label}
                  </th>
                ))}
              </tr>
              <tr>
                <th className="border-b border-line-strong text-left align-bottom font-normal">
                  {`Times in ${zone}`}
                </th>
                {block.map((column) => (
                  <th
                    key={column.callback.callbackId}
                    className="h-30 w-9 border border-b-line-strong p-0 align-bottom font-normal"
                  >
                    <div className="flex h-30 flex-col items-center gap-0.5 py-0.5">
                      <ColumnHead column={column} zone={zone} />
                    </div>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.workflowId}>
                  <th className="w-48 border-b border-line pr-2 text-left font-normal">
                    {workflowName(row)}
                  </th>
                  {block.map((column, index) => {
                    const cell = row.cells[start + index]
                    return cell ? (
                      <td
                        key={column.callback.callbackId}
                        aria-label={cellWords(cell)}
                        className={`relative h-5 w-9 border border-line p-0 text-center align-middle ${cellLook(cell.gate)} ${(column.callback.workflowMatches ?? []).length === 0 ? WITHOUT_AUDITS : ''} print:[print-color-adjust:exact]`}
                      >
                        <span className="inline-flex items-center">
                          <CellMark cell={cell} />
                        </span>
                      </td>
                    ) : null
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
    </div>
  )
}
