import { useId } from 'react'

type LineTableProps = {
  title: string
  heads: readonly string[]
  /** Those of them whose cells may take several lines. */
  wrapping: readonly string[]
  lines: readonly { isFailure: boolean; cells: readonly string[] }[]
}

/** Lines of an answer's log. Wider than the panel it scrolls sideways by itself. */
export function LineTable({ title, heads, wrapping, lines }: LineTableProps) {
  const id = useId()
  return (
    <div className="min-w-0">
      <h3 id={id} className="m-0 mb-1 text-body font-semibold">
        {title}
      </h3>
      {lines.length === 0 ? null : (
        // Scrolls by keyboard as well.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div tabIndex={0} role="region" aria-labelledby={id} className="overflow-x-auto">
          <table aria-labelledby={id} className="w-full border-collapse text-left text-small">
            <thead>
              <tr className="text-muted">
                {heads.map((head) => (
                  <th key={head} scope="col" className="py-1 pr-3 font-normal whitespace-nowrap">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ isFailure, cells }, line) => (
                // A log: its lines have no other name than their place.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={line} className={`border-t border-line align-top ${isFailure ? 'text-red' : ''}`}>
                  {cells.map((cell, column) => (
                    <td
                      key={heads[column]}
                      className={`py-1 pr-3 font-mono ${wrapping.includes(heads[column] ?? '') ? 'min-w-24 [overflow-wrap:anywhere]' : 'whitespace-nowrap'}`}
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
