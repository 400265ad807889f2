import type { Callback } from '~/api/contract/callback'
import type { InstantStyle } from '~/lib/zone'
import { columnHelper } from '~/ui/table'
import { ChangeCell, EntityCell, ErrorCell, StateCell, TimeCell, TimeHeader, TookCell } from './callback-cells'
import { COLUMN_WORDS, type ColumnId } from './column-id'
import { OutcomeCell } from './outcome-cell'

/** From created in the PSA to the end of processing; null while no end is recorded. Negative where clocks disagree. */
function tookMs(callback: Callback): number | null {
  return callback.finishedProcessingAtMs === null ? null : callback.finishedProcessingAtMs - callback.createdInPsaAtMs
}

const helper = columnHelper<Callback>()

// What can be sorted by has a value for the library to know it by; the order itself is table-order.ts's.
const columnsWith = (timeStyle: InstantStyle) => helper.columns([
  helper.accessor((row) => row.createdInPsaAtMs, {
    id: 'time' satisfies ColumnId,
    header: TimeHeader,
    cell: ({ row }) => <TimeCell atMs={row.original.createdInPsaAtMs} style={timeStyle} />,
    sortDescFirst: true,
    enableHiding: false,
  }),
  helper.display({
    id: 'entity' satisfies ColumnId,
    header: COLUMN_WORDS.entity,
    cell: ({ row }) => <EntityCell callback={row.original} />,
  }),
  helper.display({
    id: 'change' satisfies ColumnId,
    header: COLUMN_WORDS.change,
    cell: ({ row }) => <ChangeCell changeType={row.original.changeType} />,
  }),
  helper.display({
    id: 'state' satisfies ColumnId,
    header: COLUMN_WORDS.state,
    cell: ({ row }) => <StateCell state={row.original.state} />,
  }),
  helper.display({
    id: 'outcome' satisfies ColumnId,
    header: COLUMN_WORDS.outcome,
    cell: ({ row }) => <OutcomeCell callback={row.original} />,
  }),
  helper.accessor(tookMs, {
    id: 'took' satisfies ColumnId,
    header: COLUMN_WORDS.took,
    cell: ({ row }) => <TookCell tookMs={tookMs(row.original)} />,
    sortDescFirst: true,
  }),
  helper.display({
    id: 'error' satisfies ColumnId,
    header: COLUMN_WORDS.error,
    cell: ({ row }) => <ErrorCell message={row.original.errorMessage} />,
  }),
])

export const CALLBACK_COLUMNS = columnsWith('day-second')
export const NARROW_COLUMNS = columnsWith('date-minute')

/** CSS grid tracks, in shares of the table's width: what is short stays near its neighbours on a very wide screen. */
export const COLUMN_WIDTHS: Record<ColumnId, string> = {
  time: 'clamp(13.5rem, 8cqw, 16rem)',
  entity: 'clamp(13.5rem, 14cqw, 22rem)',
  change: 'clamp(9.5rem, 8cqw, 14rem)',
  state: 'clamp(6rem, 6cqw, 9rem)',
  outcome: 'clamp(15rem, 24.5cqw, 44rem)',
  took: '5.5rem',
  error: 'minmax(6rem, 1fr)',
}

/** On paper, where nothing scrolls. */
export const PRINT_WIDTHS: Record<ColumnId, string> = {
  time: '9.25rem',
  entity: '10.25rem',
  change: '7.5rem',
  state: '5.5rem',
  outcome: 'minmax(0, 2.6fr)',
  took: '4.75rem',
  error: 'minmax(0, 1fr)',
}

export const NARROW_WIDTHS: Record<ColumnId, string> = {
  ...COLUMN_WIDTHS,
  time: '6.5rem',
  // A ticket's number whole, or two tickets of a day look the same.
  entity: 'minmax(7.25rem, 1fr)',
  // "Nothing started" whole.
  outcome: 'minmax(8.75rem, 1.2fr)',
}
