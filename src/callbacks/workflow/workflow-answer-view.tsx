import { useEffect, useMemo } from 'react'
import type { CallbackRows } from '~/api/columns/callback-rows'
import type { Callback } from '~/api/contract/callback'
import { ComparisonTable } from '~/audit/views/comparison-table'
import { gateById } from '~/audit/gate'
import { GateChip } from '~/audit/views/gate-chip'
import { changeTypeTerm, entityTypeTerm } from '~/audit/glossary'
import { MatchFacts } from '~/audit/views/match-facts'
import { Advice } from '~/audit/views/match-view'
import { SentenceView } from '~/audit/views/sentence-view'
import { CopyMenu } from '~/hand-off/copy-menu'
import { useSource } from '~/hand-off/source-context'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { AppLink } from '~/ui/app-link'
import { Button } from '~/ui/button'
import { announce } from '~/ui/live-region'
import { useZone } from '~/ui/zone-context'
import { LastStartComparison } from './last-start-comparison'
import { answerFor, type AnswerScope, choiceSentence, scopeSentence, type WorkflowAnswer } from './workflow-answer'

type WorkflowAnswerViewProps = {
  /** Newest first, all of one entity. */
  rows: CallbackRows
  scope: AnswerScope
  workflowId: string
  workflowName: string | null
  openIds: readonly string[]
  onToggle: (callbackId: string) => void
  requestIdOf: (callbackId: string) => string | null
}

function When({ callback, zone }: { callback: Callback; zone: string }) {
  const ms = callback.createdInPsaAtMs
  return (
    <>
      <time dateTime={new Date(ms).toISOString()}>{formatInstant(ms, zone, 'day-second')}</time> {zoneLabel(zone, ms)},{' '}
      {changeTypeTerm(callback.changeType).label}
    </>
  )
}

/** "Why did it, or didn't it, run on this ticket?": the verdict, then its evidence. The callbacks follow below. */
export function WorkflowAnswerView(props: WorkflowAnswerViewProps) {
  const { rows, workflowId, workflowName } = props
  const answer = useMemo(() => answerFor(rows, workflowId), [rows, workflowId])
  const title = workflowName ?? `Workflow ${workflowId}`
  const spoken = answer === null ? '' : `${title}: ${answer.verdict.sentence}`
  // The answer appears away from where the question was typed: who cannot see it hears it.
  useEffect(() => {
    if (spoken !== '') announce(spoken)
  }, [spoken])
  return answer === null ? null : <Answer {...props} answer={answer} title={title} />
}

type AnswerProps = WorkflowAnswerViewProps & { answer: WorkflowAnswer; title: string }

function Answer({ answer, title, scope, workflowId, openIds, onToggle, requestIdOf }: AnswerProps) {
  const { zone } = useZone()
  const isFile = useSource().kind === 'file'
  const { callback, verdict, match, newest, gates } = answer
  const entity = `${entityTypeTerm(callback.entityType).label.toLowerCase()} ${callback.entityNumber ?? callback.entityId}`
  const story = new URLSearchParams(
    callback.entityNumber === null
      ? { type: callback.entityType, id: callback.entityId, workflow: workflowId }
      : { number: callback.entityNumber, workflow: workflowId },
  )
  return (
    <section
      aria-label={`${title} on ${entity}`}
      data-answer
      data-record-id={callback.callbackId}
      data-workflow-id={workflowId}
      className="flex flex-col gap-2 border-b border-line bg-surface px-3 py-3 sm:px-4"
    >
      <h2 className="m-0 flex flex-wrap items-center gap-x-2 gap-y-1 text-title font-semibold">
        <GateChip gate={verdict.gate} />
        <span className="[overflow-wrap:anywhere]">{title}</span>
        <span className="text-body font-normal text-muted">
          on {entityTypeTerm(callback.entityType).label.toLowerCase()}{' '}
          <span className="font-mono text-small">{callback.entityNumber ?? callback.entityId}</span>
        </span>
      </h2>
      <p className="m-0 max-w-[90ch] font-medium">
        <SentenceView sentence={verdict.parts} />
      </p>
      {verdict.advice === null ? null : <Advice text={verdict.advice} />}
      <div className="flex flex-col gap-1 text-small text-muted">
        <p className="m-0">
          This is the verdict on the callback of <When callback={callback} zone={zone} /> ({choiceSentence(answer)}).{' '}
          {scopeSentence(answer, scope)}
        </p>
        {newest === null ? null : (
          <p className="m-0">
            On the newest callback, <When callback={newest.callback} zone={zone} />:{' '}
            {gateById(newest.verdict.gate).word.toLowerCase()}
            {newest.verdict.gate === 'not-evaluated' ? '' : <> (<SentenceView sentence={newest.verdict.brief} />)</>}.
          </p>
        )}
        {gates.length < 2 ? null : (
          <ul aria-label="Where it stood on these callbacks" className="m-0 flex list-none flex-wrap gap-1 p-0">
            {gates.map(({ gate, count }) => (
              <li key={gate.id}>
                <GateChip gate={gate.id} count={count} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {verdict.recordedChecks > 0 ? <ComparisonTable groups={verdict.groups} caption={title} /> : null}
      {match === null ? null : <MatchFacts match={match} />}
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <CopyMenu
          callback={callback}
          workflow={{ workflowId, workflowName: title }}
          match={match}
          requestId={requestIdOf(callback.callbackId)}
        />
        {openIds.includes(callback.callbackId) ? null : (
          <Button variant="quiet" onClick={() => onToggle(callback.callbackId)}>
            All workflows on this callback
          </Button>
        )}
        {isFile ? null : (
          <AppLink to={`/story?${story}`} className="inline-flex h-7 items-center px-1 text-accent">
            Story of this {entityTypeTerm(callback.entityType).label.toLowerCase()}
          </AppLink>
        )}
        {/* Last, because what it opens takes the whole width under the others. */}
        <LastStartComparison callback={callback} workflowId={workflowId} match={match} title={title} />
      </div>
    </section>
  )
}
