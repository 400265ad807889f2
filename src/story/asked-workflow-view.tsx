import { useMemo } from 'react'
import type { Callback } from '~/api/contract/callback'
import { gateById } from '~/audit/gate'
import { GateChip } from '~/audit/views/gate-chip'
import { GateMark } from '~/audit/views/gate-mark'
import { Advice, MatchView } from '~/audit/views/match-view'
import { verdictOfWorkflow } from '~/audit/not-evaluated'
import { SentenceView } from '~/audit/views/sentence-view'
import { TONE_TEXT } from '~/audit/views/tone-class'
import { verdictOf } from '~/audit/verdict'
import { formatCount } from '~/lib/number'
import { IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { askedWorkflow } from './asked-workflow'
import { callbackName, workflowName } from './cell-words'
import { MatchActions } from './match-actions'
import type { ShownRow } from './shown-rows'
import { useStorySurroundings } from './story-context'
import type { StoryMatrix } from './story-matrix'

type AskedWorkflowViewProps = {
  row: ShownRow
  matrix: StoryMatrix
  zone: string
  showsEvidence: boolean
  onToggleEvidence: () => void
  onOpen: (callback: Callback) => void
  onForget: () => void
}

type VerdictAtProps = { callback: Callback; workflowId: string; lead: string; zone: string }

/** "On the newest callback, Fri 20 Nov 14:05:09, Updated:" and what its record says. */
function VerdictAt({ callback, workflowId, lead, zone }: VerdictAtProps) {
  const verdict = verdictOfWorkflow(callback, workflowId)
  return (
    <>
      <p className="m-0 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-muted">
          {lead}, {callbackName(callback, zone)}:
        </span>
        <GateChip gate={verdict.gate} />
      </p>
      <p className="m-0 max-w-[80ch]">
        <SentenceView sentence={verdict.parts} />
      </p>
      {verdict.advice === null ? null : <Advice text={verdict.advice} />}
    </>
  )
}

/** "Why didn't it run?": the verdict first, its evidence folded under it, then what the whole story says. */
export function AskedWorkflowView(props: AskedWorkflowViewProps) {
  const { row, matrix, zone, showsEvidence, onToggleEvidence, onOpen, onForget } = props
  const { workflowId } = row
  const { counts, lastConcerned } = useMemo(() => askedWorkflow(row, matrix), [row, matrix])
  const { evidence } = useStorySurroundings()
  const newest = matrix.columns.at(-1)?.callback
  const last = lastConcerned === null ? undefined : matrix.columns[lastConcerned]?.callback
  const name = workflowName(row)
  if (!newest) return null
  const shown = last ?? newest
  const matches = shown.workflowMatches?.filter((match) => match.workflowId === workflowId) ?? []
  return (
    <section
      aria-label={`Verdict for ${name}`}
      data-answer
      data-record-id={shown.callbackId}
      data-workflow-id={workflowId}
      className="flex flex-col gap-1 border-b border-l-3 border-b-line border-l-accent bg-surface px-3 py-2"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="m-0 text-body font-semibold [overflow-wrap:anywhere]">{name}</h2>
        <IconButton
          label={`Ask about ${name} no more`}
          icon={<Icon name="close" className="size-3" />}
          className="-my-1 print:hidden"
          onClick={onForget}
        />
      </div>
      <VerdictAt callback={newest} workflowId={workflowId} lead="On the newest callback" zone={zone} />
      {last ? (
        <VerdictAt
          callback={last}
          workflowId={workflowId}
          lead="On the last callback that was an event for it"
          zone={zone}
        />
      ) : null}
      <div className="max-w-[90rem]">
        {matches.map((match, index) => (
          <MatchView
            // A workflow may be recorded twice on one callback.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            judged={{ match, verdict: verdictOf(shown, match) }}
            callback={shown}
            evidence={evidence}
            isOpen={showsEvidence}
            // The advice stands above already.
            isFocus
            onToggle={onToggleEvidence}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <MatchActions callback={shown} workflowId={workflowId} title={name} match={matches[0] ?? null} />
      </div>
      <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-muted">
        <span>Over all {formatCount(matrix.columns.length)} loaded callbacks:</span>
        {counts.map(({ gate, count, newest: column }) => {
          const { mark, tone, word } = gateById(gate)
          const callback = matrix.columns[column]?.callback
          return (
            <button
              key={gate}
              type="button"
              title={callback ? `Opens the newest of them: ${callbackName(callback, zone)}` : undefined}
              className={`inline-flex min-h-6 items-center gap-1 border-0 bg-transparent p-0 text-small hover:underline ${TONE_TEXT[tone]}`}
              onClick={() => {
                if (callback) onOpen(callback)
              }}
            >
              <GateMark shape={mark} size={12} />
              {formatCount(count)} {word.toLowerCase()}
            </button>
          )
        })}
      </p>
    </section>
  )
}
