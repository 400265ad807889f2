import type { Match } from '~/api/contract/callback'
import { Advice, MatchView } from '~/audit/views/match-view'
import { notEvaluatedVerdict } from '~/audit/not-evaluated'
import { SentenceView } from '~/audit/views/sentence-view'
import { verdictOf } from '~/audit/verdict'
import { Button } from '~/ui/button'
import { MatchActions } from './match-actions'
import { OpenedFrame, type OpenedProps } from './opened-frame'
import { useStorySurroundings } from './story-context'

type OpenedCellProps = OpenedProps & {
  workflowId: string
  workflowName: string
  onOpenCallback: () => void
}

/** One workflow's audit on one callback, or what can be said where there is none. */
export function OpenedCell(props: OpenedCellProps) {
  const { callback, workflowId, workflowName, onClose, onOpenCallback } = props
  const { evidence } = useStorySurroundings()
  const matches = callback.workflowMatches?.filter((match) => match.workflowId === workflowId) ?? []
  const actionsOf = (match: Match | null) => (
    <MatchActions callback={callback} workflowId={workflowId} title={workflowName} match={match} />
  )
  const wholeCallback = (
    <Button variant="quiet" className="text-accent!" onClick={onOpenCallback}>
      All workflows here
    </Button>
  )
  if (matches.length === 0) {
    const { gate, parts, advice } = notEvaluatedVerdict(callback, workflowId)
    return (
      <OpenedFrame {...props} title={workflowName} gates={[gate]} actions={wholeCallback}>
        <div className="flex flex-col items-start gap-1 px-3 pt-1 pb-3">
          <p className="m-0 max-w-[80ch]">
            <SentenceView sentence={parts} />
          </p>
          {advice === null ? null : <Advice text={advice} />}
          <div className="flex flex-wrap items-center gap-2 self-stretch pt-1 print:hidden">
            {actionsOf(null)}
          </div>
        </div>
      </OpenedFrame>
    )
  }
  const judged = matches.map((match) => ({ match, verdict: verdictOf(callback, match) }))
  return (
    <OpenedFrame
      {...props}
      title={workflowName}
      gates={judged.map(({ verdict }) => verdict.gate)}
      actions={wholeCallback}
    >
      <div className="max-w-[90rem] px-2 pt-1 pb-2">
        {judged.map((one, index) => (
          <MatchView
            // A workflow may be recorded twice on one callback.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            judged={one}
            callback={callback}
            evidence={evidence}
            isOpen
            isFocus={false}
            onToggle={onClose}
            actions={actionsOf}
          />
        ))}
      </div>
    </OpenedFrame>
  )
}
