import type { RejectedRow } from '~/api/columns/page-packing'
import { formatCount } from '~/lib/number'
import { oneLine } from '~/lib/one-line'

const SHOWN_AT_MOST = 20
/** An id is a few dozen characters; what is longer is none. */
const ID_CHARACTERS = 100

function nameOf({ callbackId, position }: RejectedRow): string {
  if (callbackId === null) return `Row ${position + 1} of its page`
  return oneLine(callbackId.length > ID_CHARACTERS ? `${callbackId.slice(0, ID_CHARACTERS)}…` : callbackId)
}

/** Which rows could not be read, what is wrong with each, and what the API gave, with every character to be seen. */
export function UnreadableRows({ rows }: { rows: readonly RejectedRow[] }) {
  const shown = rows.slice(0, SHOWN_AT_MOST)
  const rest = rows.length - shown.length
  return (
    <ol className="m-0 flex list-none flex-col gap-2 p-0 [overflow-wrap:anywhere]">
      {shown.map((row, index) => (
        // Two rows may well be the same.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <span className="font-mono text-small">{nameOf(row)}</span>
          <p className="m-0 text-muted">
            {oneLine(row.problem)}
            {row.sent?.found == null ? null : (
              <>
                ; there is <code className="font-mono text-small text-ink">{oneLine(row.sent.found)}</code>
              </>
            )}
          </p>
          {row.sent ? (
            <details>
              <summary className="text-small text-muted">What the API gave</summary>
              <code className="block max-h-60 overflow-auto rounded-control bg-sunken p-2 font-mono text-small">
                {oneLine(row.sent.row)}
              </code>
            </details>
          ) : null}
        </li>
      ))}
      {rest > 0 ? <li className="text-muted">and {formatCount(rest)} more</li> : null}
    </ol>
  )
}
