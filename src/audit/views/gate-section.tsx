import { useId, useState, type ReactNode } from 'react'
import type { Callback, Match } from '~/api/contract/callback'
import type { JudgedMatch } from '~/audit/callback-verdict'
import { Disclosure } from './disclosure'
import type { Gate } from '~/audit/gate'
import { GateMark } from './gate-mark'
import { categoryTerm } from '~/audit/glossary'
import type { LoadedEvidence } from '~/audit/loaded-evidence'
import { MatchView } from './match-view'
import { TermLink } from './term-link'
import { TONE_TEXT } from './tone-class'

type MatchListProps = {
  callback: Callback
  evidence: LoadedEvidence | undefined
  focusWorkflowId: string | null
  openWorkflowIds: readonly string[]
  onToggleWorkflow: (workflowId: string) => void
  matchActions?: ((match: Match) => ReactNode) | undefined
}

type GateSectionProps = MatchListProps & { gate: Gate; matches: readonly JudgedMatch[] }

function MatchList({
  callback,
  evidence,
  matches,
  focusWorkflowId,
  openWorkflowIds,
  onToggleWorkflow,
  matchActions,
}: GateSectionProps) {
  return (
    <ul className="m-0 list-none p-0">
      {matches.map((judged, index) => (
        // A workflow may be recorded twice on one callback.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${judged.match.workflowId} ${index}`} data-workflow-id={judged.match.workflowId}>
          <MatchView
            judged={judged}
            callback={callback}
            evidence={evidence}
            isOpen={openWorkflowIds.includes(judged.match.workflowId)}
            isFocus={judged.match.workflowId === focusWorkflowId}
            onToggle={onToggleWorkflow}
            actions={matchActions}
          />
        </li>
      ))}
    </ul>
  )
}

function TitleLine({ gate, count, titleId }: { gate: Gate; count: number; titleId: string }) {
  return (
    <div className="flex items-center gap-0.5">
      <span id={titleId} className={`inline-flex items-center gap-1.5 text-small font-medium ${TONE_TEXT[gate.tone]}`}>
        <GateMark shape={gate.mark} />
        {gate.word} <span className="font-normal">{count}</span>
      </span>
      <TermLink kind="gate" name={gate.id} word={gate.word} className="-my-1" />
    </div>
  )
}

/** "12 wrong trigger type, 5 manual only". */
function countsByCategory(matches: readonly JudgedMatch[]): string {
  const counts = new Map<string, number>()
  for (const { match } of matches) {
    const { label } = categoryTerm(match.details?.category ?? null)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([label, count]) => `${count} ${label.toLowerCase()}`)
    .join(', ')
}

const SECTION = 'border-t border-line sm:grid sm:grid-cols-[11.5rem_minmax(0,1fr)]'

/** The matches that stand at one gate. */
export function GateSection(props: GateSectionProps) {
  const { gate, matches } = props
  const titleId = useId()
  return (
    <div role="group" aria-labelledby={titleId} className={SECTION}>
      <div className="px-1 pt-1.5">
        <TitleLine gate={gate} count={matches.length} titleId={titleId} />
        {gate.id === 'rule-said-no' && matches.length > 1 ? (
          <div className="text-small text-faint sm:pl-5">by checks that did not hold, fewest first</div>
        ) : null}
      </div>
      <MatchList {...props} />
    </div>
  )
}

/**
 * Dozens of workflows rightly ignore every event: one counted line, which opens, and is open when the person asked about
 * one of them.
 */
export function FoldedGateSection(props: GateSectionProps) {
  const { gate, matches, focusWorkflowId, openWorkflowIds, onToggleWorkflow } = props
  const [choice, setChoice] = useState<boolean | null>(null)
  const titleId = useId()
  const isAskedAbout = matches.some(
    ({ match }) => match.workflowId === focusWorkflowId || openWorkflowIds.includes(match.workflowId),
  )
  const isOpen = choice ?? isAskedAbout
  // Closing the one match that held the fold open must not close the fold under the pointer.
  const toggleMatch = (workflowId: string) => {
    setChoice(true)
    onToggleWorkflow(workflowId)
  }
  return (
    <div role="group" aria-labelledby={titleId} className={SECTION}>
      <div className="px-1 pt-1.5">
        <TitleLine gate={gate} count={matches.length} titleId={titleId} />
      </div>
      <Disclosure
        isOpen={isOpen}
        onToggle={() => setChoice(!isOpen)}
        summary={<span className="min-w-0 text-muted">{countsByCategory(matches)}</span>}
      >
        {() => <MatchList {...props} onToggleWorkflow={toggleMatch} />}
      </Disclosure>
    </div>
  )
}
