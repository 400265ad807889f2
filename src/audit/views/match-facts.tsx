import type { Match } from '~/api/contract/callback'
import { categoryTerm, changeTypeTerm } from '~/audit/glossary'
import { VisibleText } from './recorded-value'

function Fact({ label, title, children }: { label: string; title?: string | undefined; children: string }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{label}</dt>
      <dd className="m-0 font-mono [overflow-wrap:anywhere]" title={title}>
        {children}
      </dd>
    </div>
  )
}

/** What else a match recorded, verbatim: its reason first. */
export function MatchFacts({ match }: { match: Match }) {
  const category = match.details?.category ?? null
  const eventType = match.details?.eventType ?? null
  return (
    <div className="flex flex-col gap-1.5 border-t border-line pt-1.5 text-small">
      <div className="flex flex-wrap gap-x-1.5">
        <span className="text-muted">Recorded reason</span>
        {match.matchReason === '' ? (
          <span className="text-faint italic">not recorded</span>
        ) : (
          <q className="font-mono whitespace-pre-wrap [overflow-wrap:anywhere] [quotes:'“'_'”']">
            <VisibleText text={match.matchReason} />
          </q>
        )}
      </div>
      <dl className="m-0 flex flex-wrap gap-x-4 gap-y-0.5">
        <Fact label="Category" title={categoryTerm(category).meaning}>
          {category ?? 'not recorded'}
        </Fact>
        <Fact label="Event type" title={eventType === null ? undefined : changeTypeTerm(eventType).meaning}>
          {eventType ?? 'not recorded'}
        </Fact>
        <Fact label="Workflow id">{match.workflowId}</Fact>
        <Fact label="Matched">{String(match.matched)}</Fact>
        <Fact label="Error">{String(match.error)}</Fact>
      </dl>
    </div>
  )
}
