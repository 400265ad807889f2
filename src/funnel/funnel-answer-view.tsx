import { useMemo } from 'react'
import type { FunnelAnswer } from '~/api/funnel-query'
import { timingsText } from '~/api/server-timings'
import type { TimeWindow } from '~/lib/window'
import { formatInstant, resolveZone } from '~/lib/zone'
import { CopyButton } from '~/ui/copy-button'
import { Panel } from '~/ui/panel'
import { AnswerNotices } from './answer-notices'
import { ByChangeType } from './by-change-type'
import { EveryNumber } from './every-number'
import { funnelSentence } from './funnel-sentence'
import { type SliceWidthId, widthOf } from '~/funnel/trend/slice-width'
import { cutWindow } from '~/funnel/trend/slices'
import { StageList } from './stage-list'
import { Trend } from '~/funnel/trend/trend'
import { useSliceRun } from '~/funnel/trend/use-slice-run'
import { usedWindow } from './used-window'
import { WhereTheTimeGoes } from './where-the-time-goes'
import { windowWords } from './window-words'

type FunnelAnswerViewProps = {
  answer: FunnelAnswer
  asked: TimeWindow
  answeredAtMs: number
  /** The answer is the one before, shown until the asked one is there. */
  isPrevious: boolean
  zone: string
  chosenWidth: SliceWidthId | null
  onWidthChange: (width: SliceWidthId | null) => void
  onNarrow: (window: TimeWindow) => void
}

export function FunnelAnswerView(props: FunnelAnswerViewProps) {
  const { answer, asked, answeredAtMs, isPrevious, zone, chosenWidth, onWidthChange, onNarrow } = props
  const { funnel, requestId } = answer
  const used = usedWindow(funnel, asked)
  const words = windowWords(used.window, zone)
  const sentence = funnelSentence(funnel, words.since, words.until)
  const { sinceMs, untilMs } = used.window
  const width = widthOf(used.window, chosenWidth)
  const tenantZone = resolveZone(funnel.window.timezone).zone
  // Slices begin at full local times of the tenant, in whatever zone they are shown.
  const cut = useMemo(
    () => (width ? cutWindow(sinceMs, untilMs, width.ms, tenantZone) : []),
    [sinceMs, untilMs, width, tenantZone],
  )
  const slices = useSliceRun(cut)
  const serverTimings = timingsText(answer.timingsMs)
  return (
    <div className={`flex flex-col gap-3 ${isPrevious ? 'opacity-60' : ''}`} aria-busy={isPrevious}>
      <AnswerNotices answer={answer} difference={isPrevious ? 'none' : used.difference} used={words} />
      <div className="flex items-start gap-2">
        <p className="m-0 max-w-240 text-title text-pretty">{sentence}</p>
        <CopyButton text={sentence} label="Copy this summary" className="print:hidden" />
      </div>
      <StageList funnel={funnel} window={used.window} />
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <WhereTheTimeGoes funnel={funnel} />
        <ByChangeType funnel={funnel} window={used.window} />
      </div>
      {width ? (
        <Trend
          window={used.window}
          width={width}
          asked={slices}
          zone={zone}
          onWidthChange={onWidthChange}
          onNarrow={onNarrow}
        />
      ) : (
        <Panel title="Trend">
          <p className="m-0 text-muted">The window is too short to be cut into slices.</p>
        </Panel>
      )}
      <EveryNumber funnel={funnel} />
      <p className="m-0 flex flex-wrap items-center gap-x-2 text-small text-faint">
        {isPrevious ? null : <span>Answered at {formatInstant(answeredAtMs, zone, 'day-second')}.</span>}
        {requestId ? (
          <>
            <span>
              Request id <code className="font-mono break-all">{requestId}</code>
            </span>
            <CopyButton text={requestId} label="Copy request id" className="print:hidden" />
          </>
        ) : null}
        {serverTimings ? <span>Server time: {serverTimings}</span> : null}
      </p>
    </div>
  )
}
