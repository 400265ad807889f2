import type { FunnelAnswer } from '~/api/funnel-query'
import { valueText } from '~/audit/recorded-text'
import { RecordedValue } from '~/audit/views/recorded-value'
import { resolveZone } from '~/lib/zone'
import { Notice } from '~/ui/notice'

type AnswerNoticesProps = {
  answer: FunnelAnswer
  difference: 'none' | 'other window' | 'unreadable'
  used: { since: string; until: string }
}

/** What the answer says about itself that a reader of its numbers has to know. */
export function AnswerNotices({ answer, difference, used }: AnswerNoticesProps) {
  const { timezone } = answer.funnel.window
  return (
    <>
      {difference === 'other window' ? (
        <Notice tone="amber" title="The API answered for another window than the one asked for">
          These numbers are for {used.since} to {used.until}.
        </Notice>
      ) : null}
      {difference === 'unreadable' ? (
        <Notice tone="amber" title="The API did not say clearly which window it used">
          The numbers are taken to be for the window asked for.
        </Notice>
      ) : null}
      {resolveZone(timezone).known ? null : (
        <Notice tone="info" title={`This browser does not know the tenant’s time zone ${valueText(timezone)}`}>
          The trend is cut at full hours of UTC instead, and times are not shown in the tenant’s own zone.
        </Notice>
      )}
      {answer.warnings.length > 0 ? (
        <Notice tone="amber" title={answer.warnings.length === 1 ? 'The API gave a warning' : 'The API gave warnings'}>
          {answer.warnings.map((warning) => (
            <p key={warning} className="m-0">
              <RecordedValue value={warning} />
            </p>
          ))}
        </Notice>
      ) : null}
    </>
  )
}
