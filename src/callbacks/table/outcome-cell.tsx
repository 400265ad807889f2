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
  const gates = (callback.workflowMatches ?? []).map((match) => gateOf(callback, match))
  const countOf = (gate: string) => gates.filter((candidate) => candidate === gate).length
  const started = new Set(callback.startedWorkflowIds).size
  const errors = countOf('error')
  const notStarted = countOf('matched-not-started')
  const near = (callback.workflowMatches ?? []).filter((match) =>
    nearlyMatched(callback, match, evidence.alternatives),
  ).length
  return (
    <span className="flex min-w-0 items-center gap-1.5 overflow-hidden">
      <OutcomeChip outcome={outcome} count={outcome === 'started' ? started : null} />
      {outcome !== 'started' && started > 0 ? <GateChip gate="started" count={started} /> : null}
      {notStarted > 0 ? <GateChip gate="matched-not-started" count={notStarted} /> : null}
      {errors > 0 ? <GateChip gate="error" count={errors} /> : null}
      {near > 0 ? (
        <span className="truncate text-small text-muted" title={NEAR_MISS_TITLE}>
          {counted(near, 'nearly', 'nearly')}
        </span>
      ) : null}
    </span>
  )
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
