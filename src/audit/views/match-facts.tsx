import type { ReactNode } from 'react'
import type { Match } from '~/api/contract/callback'
import { categoryTerm, changeTypeTerm } from '~/audit/glossary'
import { VisibleText } from './recorded-value'
import { TermLink } from './term-link'

type FactProps = { label: string; title?: string | undefined; termLink?: ReactNode; children: string }

function Fact({ label, title, termLink = null, children }: FactProps) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{label}</dt>
      <dd className="m-0 font-mono [overflow-wrap:anywhere]" title={title}>
        {children}
        {termLink}
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
        <Fact
          label="Category"
          title={categoryTerm(category).meaning}
          termLink={<TermLink kind="category" name={category} word={categoryTerm(category).label} className="-my-1" />}
        >
          {category ?? 'not recorded'}
        </Fact>
        <Fact
          label="Event type"
          title={eventType === null ? undefined : changeTypeTerm(eventType).meaning}
          termLink={eventType === null ? null : <TermLink kind="change" name={eventType} word={changeTypeTerm(eventType).label} className="-my-1" />}
        >
          {eventType ?? 'not recorded'}
        </Fact>
        <Fact label="Workflow id">{match.workflowId}</Fact>
        <Fact label="Matched">{String(match.matched)}</Fact>
        <Fact label="Error">{String(match.error)}</Fact>
      </dl>
    </div>
  )
}
