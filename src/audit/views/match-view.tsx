import { memo, type ReactNode } from 'react'
import type { Callback, Match } from '~/api/contract/callback'
import type { JudgedMatch } from '~/audit/callback-verdict'
import { ComparisonTable } from './comparison-table'
import { Disclosure } from './disclosure'
import { completenessOf } from '~/audit/known-checks'
import type { LoadedEvidence } from '~/audit/loaded-evidence'
import { MatchFacts } from './match-facts'
import { oneCheckAway, sentenceOfOneCheckAway } from '~/audit/one-check-away'
import { saidText } from '~/audit/recorded-text'
import { SentenceView } from './sentence-view'
import type { Verdict } from '~/audit/verdict'

export function workflowTitle(match: Pick<Match, 'workflowId' | 'workflowName'>): string {
  return saidText(match.workflowName === '' ? `Workflow ${match.workflowId}` : match.workflowName)
}

/** Ours, and said to be: never part of the record. */
export function Advice({ text }: { text: string }) {
  return (
    <p className="m-0 max-w-[80ch] text-muted">
      <span className="font-medium">What to look at:</span> {text}
    </p>
  )
}

function MissingChecks({ verdict }: { verdict: Verdict }) {
  const words =
    verdict.completeness === 'no-details'
      ? 'No details are recorded for this workflow: no category and no checks.'
      : 'No checks are recorded for this workflow.'
  return <p className="m-0 text-muted">{words}</p>
}

type MatchDetailProps = {
  judged: JudgedMatch
  callback: Callback | undefined
  evidence: LoadedEvidence | undefined
  isFocus: boolean
  actions?: ReactNode
}

/** What the other loaded callbacks add: a proof that one check was all, and how much of the rule is recorded here. */
function FromOtherCallbacks({
  match,
  callback,
  evidence,
}: {
  match: Match
  callback: Callback
  evidence: LoadedEvidence
}) {
  const rule = evidence.ruleOf(match.workflowId)
  const away = oneCheckAway(callback, match, rule.evidence)
  const completeness = completenessOf(match, rule.checks, rule.rowCount)
  return (
    <>
      {away ? (
        <p className="m-0 max-w-[80ch]">
          <SentenceView sentence={sentenceOfOneCheckAway(away, match)} />
        </p>
      ) : null}
      {completeness ? <p className="m-0 max-w-[80ch] text-muted">{completeness.sentence}</p> : null}
    </>
  )
}

/** Everything that one match recorded: the verdict, its checks, the reason verbatim, the flags. */
function MatchDetail({ judged, callback, evidence, isFocus, actions }: MatchDetailProps) {
  const { match, verdict } = judged
  return (
    <div className="mb-2 ml-[7px] flex flex-col gap-2 border-l border-line-strong py-1 pl-3">
      <p className="m-0 max-w-[80ch]">
        <SentenceView sentence={verdict.parts} />
      </p>
      {/* Of the workflow that was asked about, the advice stands on top already. */}
      {verdict.advice === null || isFocus ? null : <Advice text={verdict.advice} />}
      {verdict.recordedChecks > 0 ? (
        <ComparisonTable groups={verdict.groups} caption={workflowTitle(match)} />
      ) : (
        <MissingChecks verdict={verdict} />
      )}
      {callback && evidence ? (
        <FromOtherCallbacks match={match} callback={callback} evidence={evidence} />
      ) : null}
      <MatchFacts match={match} />
      {actions ? <div className="flex flex-wrap gap-2 print:hidden">{actions}</div> : null}
    </div>
  )
}

type MatchViewProps = {
  judged: JudgedMatch
  /** With both, the opened match says what the other loaded callbacks add to it. */
  callback?: Callback | undefined
  evidence?: LoadedEvidence | undefined
  isOpen: boolean
  /** The workflow that the person asked about. */
  isFocus: boolean
  onToggle: (workflowId: string) => void
  actions?: ((match: Match) => ReactNode) | undefined
}

/** One workflow's line; its comparisons are made when it opens. */
export const MatchView = memo(function MatchView({
  judged,
  callback,
  evidence,
  isOpen,
  isFocus,
  onToggle,
  actions,
}: MatchViewProps) {
  const { match, verdict } = judged
  return (
    <Disclosure
      isBare
      isOpen={isOpen}
      onToggle={() => onToggle(match.workflowId)}
      buttonClassName={isFocus ? 'bg-selected' : ''}
      summary={
        <span className="flex min-w-0 flex-1 flex-col gap-x-3 sm:flex-row">
          <span className="shrink-0 font-medium [overflow-wrap:anywhere] sm:w-64">
            {workflowTitle(match)}
          </span>
          {isOpen ? null : (
            <SentenceView sentence={verdict.brief} className="min-w-0 flex-1 text-muted sm:truncate" />
          )}
        </span>
      }
    >
      {() => (
        <MatchDetail
          judged={judged}
          callback={callback}
          evidence={evidence}
          isFocus={isFocus}
          actions={actions?.(match)}
        />
      )}
    </Disclosure>
  )
})
