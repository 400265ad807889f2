import { GateMark } from '~/audit/views/gate-mark'
import { TermLink } from '~/audit/views/term-link'
import { saidText } from '~/audit/recorded-text'
import { formatCount, formatPct } from '~/lib/number'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { columnHelper } from '~/ui/table'
import type { SortColumn } from '~/workflows/workflow-sort'
import { useBoardSurroundings } from './board-context'
import { GatesCell } from './gates-cell'
import { workflowTitle } from './shown-workflows'
import { Spark } from './spark'

/** A count, and beside it its share of the callbacks that the workflow was evaluated on. */
function ShareCell({ count, evaluated }: { count: number; evaluated: number }) {
  return (
    <span className="flex items-baseline gap-1.5 whitespace-nowrap">
      <span className={`w-11 text-right ${count === 0 ? 'text-muted' : ''}`}>{formatCount(count)}</span>
      <span className="text-small text-muted max-sm:hidden" title={`of ${formatCount(evaluated)} evaluated`}>
        {count === 0 ? '' : formatPct((100 * count) / evaluated)}
      </span>
    </span>
  )
}

function ErrorsCell({ errors }: { errors: number }) {
  if (errors === 0) return <span className="block w-9 text-right text-muted">0</span>
  return (
    <span className="flex w-9 items-center justify-end gap-1 text-red">
      <GateMark shape="cross" size={12} />
      {formatCount(errors)}
    </span>
  )
}

function SparkCell({ workflow }: { workflow: WorkflowHealth }) {
  const { bins, loadedFromMs } = useBoardSurroundings()
  return <Spark overTime={workflow.overTime} bins={bins} loadedFromMs={loadedFromMs} />
}

const helper = columnHelper<WorkflowHealth>()

// What can be sorted by has a value for the library to know it by; the order itself is workflow-order.ts's.
export const WORKFLOW_COLUMNS = helper.columns([
  helper.accessor(workflowTitle, {
    id: 'name' satisfies SortColumn,
    header: 'Workflow',
    cell: ({ row }) => (
      <span className="block truncate max-sm:py-1 max-sm:wrap-anywhere max-sm:whitespace-normal print:py-1 print:whitespace-normal" title={`${workflowTitle(row.original)}\nWorkflow ${saidText(row.original.workflowId)}`}>
        {workflowTitle(row.original)}
      </span>
    ),
    sortDescFirst: false,
  }),
  helper.accessor('evaluated', {
    header: 'Evaluated',
    cell: ({ row }) => <span className="block w-13 text-right">{formatCount(row.original.evaluated)}</span>,
    sortDescFirst: true,
  }),
  helper.accessor('matched', {
    header: 'Matched',
    cell: ({ row }) => <ShareCell count={row.original.matched} evaluated={row.original.evaluated} />,
    sortDescFirst: true,
  }),
  helper.accessor('started', {
    header: 'Started',
    cell: ({ row }) => <ShareCell count={row.original.started} evaluated={row.original.evaluated} />,
    sortDescFirst: true,
  }),
  helper.accessor('errors', {
    header: 'Errors',
    cell: ({ row }) => <ErrorsCell errors={row.original.errors} />,
    sortDescFirst: true,
  }),
  helper.display({
    id: 'gates',
    header: () => (
      <>
        Audits by gate
        <TermLink kind="gate" word="gate" className="-my-1" />
      </>
    ),
    cell: ({ row }) => <GatesCell workflow={row.original} />,
  }),
  helper.display({
    id: 'time',
    header: 'Over time',
    cell: ({ row }) => <SparkCell workflow={row.original} />,
  }),
])

/** Not on narrow screens: what an opened workflow says again. */
export const WIDE_ONLY = ['errors', 'gates', 'time']

/** CSS grid tracks. */
export const COLUMN_WIDTHS: Readonly<Record<string, string>> = {
  name: 'clamp(14rem, 22cqw, 30rem)',
  evaluated: '6rem',
  matched: '7rem',
  started: '7rem',
  errors: '4.5rem',
  gates: 'clamp(16rem, 33cqw, 46rem)',
  time: 'minmax(7rem, 1fr)',
}

/** On paper, where nothing scrolls. */
export const PRINT_WIDTHS: Readonly<Record<string, string>> = {
  name: 'minmax(0, 1fr)',
  evaluated: '4.75rem',
  matched: '6.5rem',
  started: '6.5rem',
  errors: '3.5rem',
  gates: 'minmax(0, 1.4fr)',
  time: '6rem',
}

export const NARROW_WIDTHS: Readonly<Record<string, string>> = {
  name: 'minmax(6rem, 1fr)',
  evaluated: '5rem',
  matched: '4.25rem',
  started: '5rem',
}
