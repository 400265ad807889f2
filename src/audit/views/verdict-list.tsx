import { useMemo, type ReactNode } from 'react'
import type { Callback, Match } from '~/api/contract/callback'
import { Notice } from '~/ui/notice'
import { CallbackRecord } from './callback-record'
import { callbackVerdict } from '~/audit/callback-verdict'
import { contradictionsOf, type UsualDuration } from '~/audit/contradiction'
import { gateById } from '~/audit/gate'
import { GateMark } from './gate-mark'
import { FoldedGateSection, GateSection } from './gate-section'
import type { LoadedEvidence } from '~/audit/loaded-evidence'
import { Advice, workflowTitle } from './match-view'
import { verdictOfWorkflow } from '~/audit/not-evaluated'
import { RawRecord } from './raw-record'
import { SentenceView } from './sentence-view'
import { TONE_TEXT } from './tone-class'

type CallbackVerdictProps = {
  callback: Callback
  /** IANA id that times are shown in. */
  zone: string
  /** Of the answer that brought this callback; null where the answer had none. */
  requestId: string | null
  serverTimings?: string | null
  /** The workflow that the person asked about: its verdict is said first, even where it was not evaluated. */
  focusWorkflowId?: string | null
  /** Its name where the page knows it and the callback may not. */
  focusWorkflowName?: string | null
  openWorkflowIds: readonly string[]
  onToggleWorkflow: (workflowId: string) => void
  /** What else can be done with one match, such as links: shown when it is open. */
  matchActions?: (match: Match) => ReactNode
  /** What can be done with the callback as a whole: beside its first sentence. */
  actions?: ReactNode
  /** From all loaded rows: what is known of the workflows' rules beyond this callback. */
  evidence?: LoadedEvidence | undefined
  /** From the funnel, to say that a callback is in progress for longer than usual. */
  usualDuration?: UsualDuration | undefined
}

type AskedAboutProps = { callback: Callback; workflowId: string; workflowName: string | null }

function AskedAbout({ callback, workflowId, workflowName }: AskedAboutProps) {
  const verdict = verdictOfWorkflow(callback, workflowId)
  const gate = gateById(verdict.gate)
  const recordedName = callback.workflowMatches?.find(
    (match) => match.workflowId === workflowId,
  )?.workflowName
  const title = workflowTitle({ workflowId, workflowName: recordedName || workflowName || '' })
  return (
    <div
      role="group"
      aria-label={`Verdict for ${title}`}
      className="flex flex-col gap-1 rounded-panel bg-selected px-2 py-1.5"
    >
      <p className="m-0 flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{title}</span>
        <span className={`inline-flex items-center gap-1.5 text-small ${TONE_TEXT[gate.tone]}`}>
          <GateMark shape={gate.mark} className="self-center" />
          {gate.word}
        </span>
      </p>
      <p className="m-0 max-w-[80ch]">
        <SentenceView sentence={verdict.parts} />
      </p>
      {verdict.advice === null ? null : <Advice text={verdict.advice} />}
    </div>
  )
}

/** One callback explained: the answer, what disagrees, every match by gate, then the record. */
export function CallbackVerdict(props: CallbackVerdictProps) {
  const { callback, zone, requestId, serverTimings = null, focusWorkflowId = null, focusWorkflowName = null, usualDuration } = props
  const { openWorkflowIds, onToggleWorkflow, matchActions, actions, evidence } = props
  const alternatives = evidence?.alternatives
  const verdict = useMemo(() => callbackVerdict(callback, alternatives), [callback, alternatives])
  const contradictions = useMemo(() => contradictionsOf(callback, usualDuration), [callback, usualDuration])
  const listProps = { focusWorkflowId, openWorkflowIds, onToggleWorkflow, matchActions, evidence, callback }
  return (
    <div
      className="flex max-w-[90rem] flex-col gap-2 px-3 py-2 text-body sm:px-4"
      data-callback-id={callback.callbackId}
    >
      <div className="flex flex-wrap items-start gap-x-3 sm:flex-nowrap">
        <p className="m-0 max-w-[90ch] grow">
          <SentenceView sentence={verdict.headline} className="font-semibold" />{' '}
          {verdict.notable.length === 0 ? null : (
            <>
              <SentenceView sentence={verdict.notable} />{' '}
            </>
          )}
          <SentenceView sentence={verdict.remainder} />
        </p>
        {actions ? <div className="-my-1 ml-auto flex shrink-0 gap-2 print:hidden">{actions}</div> : null}
      </div>
      {focusWorkflowId === null ? null : (
        <AskedAbout callback={callback} workflowId={focusWorkflowId} workflowName={focusWorkflowName} />
      )}
      {contradictions.length > 0 ? (
        <Notice tone="amber" title="The records disagree">
          <ul className="m-0 list-none p-0">
            {contradictions.map(({ kind, parts }) => (
              <li key={kind}>
                <SentenceView sentence={parts} />
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div>
        {verdict.gates.map(({ gate, matches }) =>
          gate.id === 'not-for-this-event' ? (
            <FoldedGateSection key={gate.id} gate={gate} matches={matches} {...listProps} />
          ) : (
            <GateSection key={gate.id} gate={gate} matches={matches} {...listProps} />
          ),
        )}
        <div className="border-t border-line pt-0.5">
          <CallbackRecord callback={callback} zone={zone} requestId={requestId} serverTimings={serverTimings} />
          <RawRecord callback={callback} />
        </div>
      </div>
    </div>
  )
}
