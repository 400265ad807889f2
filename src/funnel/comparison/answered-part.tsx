import type { Funnel } from '~/api/contract/funnel'
import type { FunnelAnswer } from '~/api/funnel-query'
import { RecordedValue } from '~/audit/views/recorded-value'
import { formatDuration } from '~/lib/duration'
import { type TimeWindow, widthMs } from '~/lib/window'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { usedWindow } from '~/funnel/used-window'
import { windowWords } from '~/funnel/window-words'
import { ChangeList } from './change-list'
import type { EarlierWindow } from './earlier-windows'
import { recordedPart, tellableChanges } from './recorded-part'

type AnsweredPartProps = {
  funnel: Funnel
  window: TimeWindow
  earlier: EarlierWindow
  answer: FunnelAnswer
  zone: string
}

/** First what limits the comparison, then the changes. */
export function AnsweredPart({ funnel, window, earlier, answer, zone }: AnsweredPartProps) {
  const used = usedWindow(answer.funnel, earlier.window)
  const words = windowWords(used.window, zone)
  const recorded = recordedPart(answer, used.window)
  const [nowMs, thenMs] = [widthMs(window), widthMs(earlier.window)]
  return (
    <>
      <div className="text-muted [&>p]:m-0">
        {answer.warnings.map((warning) => (
          <p key={warning}>
            The API warns: <RecordedValue value={warning} />
          </p>
        ))}
        {used.difference === 'other window' ? (
          <p>
            The API answered for another window than the one asked for: {words.since} to {words.until}.
          </p>
        ) : null}
        {used.difference === 'unreadable' ? <p>The API did not say clearly which window it used.</p> : null}
        {nowMs === thenMs ? null : (
          <p>
            It lasts {formatDuration(thenMs)}, the window of this page {formatDuration(nowMs)}: the clocks change in between.
          </p>
        )}
        {recorded.kind === 'before-records' ? (
          <p>
            {recorded.isWholly ? 'It lies before the records begin' : 'It begins before the records do'}, as that warning reads: on{' '}
            {formatInstant(recorded.recordsSinceMs, zone, 'day-minute')} {zoneLabel(zone, recorded.recordsSinceMs)}. A change from a time that was not recorded is no finding, so none is told.
          </p>
        ) : null}
        {recorded.kind === 'nothing' ? (
          <p>Nothing was counted then, neither callbacks nor events, workflows or PSA calls, so no change is told.</p>
        ) : null}
      </div>
      {recorded.kind === 'whole' ? (
        <ChangeList changes={tellableChanges(funnel, answer, used.window)} beforeWords={earlier.words} />
      ) : null}
    </>
  )
}
