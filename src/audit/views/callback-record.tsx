import type { ReactNode } from 'react'
import type { Callback } from '~/api/contract/callback'
import { formatDuration } from '~/lib/duration'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { CopyButton } from '~/ui/copy-button'
import { OwnDisclosure } from './disclosure'
import { changeTypeTerm, entityTypeTerm, stateTerm } from '~/audit/glossary'
import { RecordedValue } from './recorded-value'
import { TermLink } from './term-link'

type FactProps = { label: string; copyText?: string | null; children: ReactNode }

function Fact({ label, copyText = null, children }: FactProps) {
  return (
    <div className="grid grid-cols-[minmax(7rem,11rem)_minmax(0,1fr)] items-baseline gap-x-3 border-b border-line py-1">
      <dt className="text-muted">{label}</dt>
      <dd className="m-0 flex min-w-0 flex-wrap items-baseline gap-x-2">
        {children}
        {copyText === null ? null : (
          <CopyButton
            text={copyText}
            label={`Copy ${label.toLowerCase()}`}
            className="-my-1.5 print:hidden"
          />
        )}
      </dd>
    </div>
  )
}

function Verbatim({ text }: { text: string | null }) {
  if (text === null) return <span className="text-faint italic">not recorded</span>
  return <span className="font-mono text-small [overflow-wrap:anywhere]">{text}</span>
}

function Instant({ ms, zone }: { ms: number | null; zone: string }) {
  if (ms === null) return <Verbatim text={null} />
  const utc = `${formatInstant(ms, 'UTC', 'exact')} UTC`
  return (
    <time dateTime={Number.isFinite(ms) ? new Date(ms).toISOString() : undefined} title={utc}>
      {formatInstant(ms, zone, 'exact')} <span className="text-muted">{zoneLabel(zone, ms)}</span>
    </time>
  )
}

function WithMeaning({ recorded, meaning }: { recorded: string; meaning: string }) {
  return (
    <>
      <Verbatim text={recorded} />
      <span className="text-small text-muted">{meaning}</span>
    </>
  )
}

/** Null as well where the two clocks disagree; the times themselves are shown. */
function tookMs({ createdInPsaAtMs, finishedProcessingAtMs }: Callback): number | null {
  if (finishedProcessingAtMs === null || finishedProcessingAtMs < createdInPsaAtMs) return null
  return finishedProcessingAtMs - createdInPsaAtMs
}

/** Workflow ids of one of the callback's lists, with names where a match row gives one. */
function WorkflowIds({ callback, ids }: { callback: Callback; ids: readonly string[] }) {
  if (ids.length === 0) return <span className="text-muted">none</span>
  return ids.map((id, index) => {
    const name = callback.workflowMatches?.find((match) => match.workflowId === id)?.workflowName
    return (
      // A recorded list may repeat an id; its order never changes.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} title={name}>
        <Verbatim text={id} />
        {index < ids.length - 1 ? ',' : ''}
      </span>
    )
  })
}

type CallbackRecordProps = {
  callback: Callback
  zone: string
  requestId: string | null
  /** The server's own times for the answer that brought this callback, as text. */
  serverTimings?: string | null
}

function Facts({ callback, zone, requestId, serverTimings = null }: CallbackRecordProps) {
  const took = tookMs(callback)
  return (
    <dl className="m-0 mb-2 max-w-[80rem] border-t border-line pl-1">
      <Fact label="Callback id" copyText={callback.callbackId}>
        <Verbatim text={callback.callbackId} />
      </Fact>
      <Fact label="State">
        <WithMeaning recorded={callback.state} meaning={stateTerm(callback.state).meaning} />
        <TermLink kind="state" name={callback.state} word={stateTerm(callback.state).label} className="-my-1" />
      </Fact>
      <Fact label="Entity type">
        <WithMeaning recorded={callback.entityType} meaning={entityTypeTerm(callback.entityType).label} />
      </Fact>
      <Fact label="Entity id" copyText={callback.entityId}>
        <Verbatim text={callback.entityId} />
      </Fact>
      <Fact label="Entity number" copyText={callback.entityNumber}>
        <Verbatim text={callback.entityNumber} />
      </Fact>
      <Fact label="Change type">
        <WithMeaning recorded={callback.changeType} meaning={changeTypeTerm(callback.changeType).meaning} />
        <TermLink kind="change" name={callback.changeType} word={changeTypeTerm(callback.changeType).label} className="-my-1" />
      </Fact>
      <Fact label="Created in PSA">
        <Instant ms={callback.createdInPsaAtMs} zone={zone} />
      </Fact>
      <Fact label="Finished processing">
        <Instant ms={callback.finishedProcessingAtMs} zone={zone} />
        {took === null ? null : (
          <span className="text-small text-muted">{formatDuration(took)} after it was created</span>
        )}
      </Fact>
      <Fact label="Error message" copyText={callback.errorMessage}>
        <RecordedValue value={callback.errorMessage ?? undefined} />
      </Fact>
      <Fact label="Started workflows">
        <WorkflowIds callback={callback} ids={callback.startedWorkflowIds} />
      </Fact>
      <Fact label="Failed to match">
        <WorkflowIds callback={callback} ids={callback.failedToMatchWorkflowIds} />
      </Fact>
      <Fact label="Audits">
        {callback.workflowMatches === null ? <Verbatim text={null} /> : `${callback.workflowMatches.length}`}
      </Fact>
      <Fact label="Matcher run id" copyText={callback.matcherRunId}>
        <Verbatim text={callback.matcherRunId} />
      </Fact>
      <Fact label="Request id" copyText={requestId}>
        <Verbatim text={requestId} />
        <span className="text-small text-muted">of the answer that brought this callback</span>
        {serverTimings === null ? null : (
          <span className="text-small text-muted">(server time: {serverTimings})</span>
        )}
      </Fact>
    </dl>
  )
}

/** The callback's own fields, all of them, folded away. */
export function CallbackRecord(props: CallbackRecordProps) {
  return (
    <OwnDisclosure opensInPrint summary="Record">
      {() => <Facts {...props} />}
    </OwnDisclosure>
  )
}
