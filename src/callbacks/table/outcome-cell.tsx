import type { Callback } from '~/api/contract/callback'
import { GateChip } from '~/audit/views/gate-chip'
import { gateOf } from '~/audit/gate'
import { nearlyMatched } from '~/audit/nearly'
import { verdictOfWorkflow } from '~/audit/not-evaluated'
import { outcomeOf } from '~/audit/outcome'
import { OutcomeChip } from '~/audit/views/outcome-chip'
import { SentenceView } from '~/audit/views/sentence-view'
import { counted } from '~/lib/text'
import { useRowSurroundings } from './row-context'

const NEAR_MISS_TITLE =
  'Workflows of which all recorded checks but one held. The record does not prove that this one check decided.'

/** What became of the callback; where a workflow was asked about, what became of that. */
export function OutcomeCell({ callback }: { callback: Callback }) {
  const { focusWorkflowId, evidence } = useRowSurroundings()
  if (focusWorkflowId !== null) return <FocusedOutcome callback={callback} workflowId={focusWorkflowId} />

  const outcome = outcomeOf(callback)
  const started = new Set(callback.startedWorkflowIds).size
  const { errors, notStarted, near } = countsOf(callback, evidence.alternatives)
  return (
    <span className="flex min-w-0 items-center gap-1.5 overflow-hidden print:flex-wrap">
      <OutcomeChip outcome={outcome} count={outcome === 'started' ? started : null} />
      {outcome !== 'started' && started > 0 ? <GateChip gate="started" count={started} /> : null}
      {notStarted > 0 ? <GateChip gate="matched-not-started" count={notStarted} /> : null}
      {errors > 0 ? <GateChip gate="error" count={errors} /> : null}
      {near > 0 ? (
        <span className="truncate text-small text-muted print:whitespace-normal" title={NEAR_MISS_TITLE}>
          {counted(near, 'nearly', 'nearly')}
        </span>
      ) : null}
    </span>
  )
}

type Counts = { errors: number; notStarted: number; near: number }

/** Of a row that scrolls out of sight and back nothing is counted again. */
const countsBefore = new WeakMap<ReadonlySet<string>, WeakMap<Callback, Counts>>()

function countsOf(callback: Callback, alternatives: ReadonlySet<string>): Counts {
  const known = countsBefore.get(alternatives) ?? new WeakMap<Callback, Counts>()
  countsBefore.set(alternatives, known)
  const before = known.get(callback)
  if (before) return before
  const counts: Counts = { errors: 0, notStarted: 0, near: 0 }
  for (const match of callback.workflowMatches ?? []) {
    const gate = gateOf(callback, match)
    if (gate === 'error') counts.errors += 1
    else if (gate === 'matched-not-started') counts.notStarted += 1
    else if (nearlyMatched(callback, match, alternatives)) counts.near += 1
  }
  known.set(callback, counts)
  return counts
}

function FocusedOutcome({ callback, workflowId }: { callback: Callback; workflowId: string }) {
  const { gate, brief, sentence } = verdictOfWorkflow(callback, workflowId)
  return (
    <span className="flex min-w-0 items-center gap-1.5 overflow-hidden" title={sentence}>
      <GateChip gate={gate} />
      {gate === 'not-evaluated' ? null : (
        <SentenceView sentence={brief} className="truncate text-small text-muted" />
      )}
    </span>
  )
}
