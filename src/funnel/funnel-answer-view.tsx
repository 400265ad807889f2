import { useMemo } from 'react'
import type { FunnelAnswer } from '~/api/funnel-query'
import { timingsText } from '~/api/server-timings'
import type { TimeWindow } from '~/lib/window'
import { formatInstant, resolveZone, zoneLabel } from '~/lib/zone'
import { CopyButton } from '~/ui/copy-button'
import { Panel } from '~/ui/panel'
import { AnswerNotices } from './answer-notices'
import { Attention } from '~/funnel/attention/attention'
import { attentionFindings } from '~/funnel/attention/findings'
import { readPrevious } from '~/funnel/attention/previous-window'
import type { Thresholds } from '~/funnel/attention/thresholds'
import { BreakDowns } from '~/funnel/rows/break-downs'
import { ByChangeType } from './by-change-type'
import { Comparison } from '~/funnel/comparison/comparison'
import { useEarlierAnswers } from '~/funnel/comparison/use-earlier-answers'
import { EveryNumber } from './every-number'
import { funnelSentence } from './funnel-sentence'
import { type SliceWidthId, widthOf } from '~/funnel/trend/slice-width'
import { cutWindow } from '~/funnel/trend/slices'
import { StageList } from './stage-list'
import { AnswerFacts, pictureFacts } from '~/funnel/take-away/answer-facts'
import { TakeAway } from '~/funnel/take-away/take-away'
import { Trend } from '~/funnel/trend/trend'
import { arrivedSlices, useSliceRun } from '~/funnel/trend/use-slice-run'
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
  thresholds: Thresholds
  onThresholdsChange: (thresholds: Thresholds) => void
  /** The path of this page over another window. */
  linkOver: (window: TimeWindow) => string
}

/** One below the other, or on a very wide screen side by side: what happened, and how it went over time. */
const COLUMN = 'flex min-w-0 flex-col gap-3 print:gap-1.5'

export function FunnelAnswerView(props: FunnelAnswerViewProps) {
  const { answer, asked, answeredAtMs, isPrevious, zone, chosenWidth, onWidthChange, onNarrow } = props
  const { funnel, requestId } = answer
  const used = usedWindow(funnel, asked)
  const words = windowWords(used.window, zone)
  const sentence = funnelSentence(funnel, words.since, words.until)
  const taken = {
    window: used.window,
    facts: pictureFacts({
      window: used.window,
      zone,
      tenantZone: funnel.window.timezone,
      answeredAtMs,
      host: window.location.host,
    }),
  }
  const { sinceMs, untilMs } = used.window
  const width = widthOf(used.window, chosenWidth)
  const tenantZone = resolveZone(funnel.window.timezone).zone
  const earlier = useEarlierAnswers(used.window, tenantZone)
  // Slices begin at full local times of the tenant, in whatever zone they are shown.
  const cut = useMemo(
    () => (width ? cutWindow(sinceMs, untilMs, width.ms, tenantZone) : []),
    [sinceMs, untilMs, width, tenantZone],
  )
  const slices = useSliceRun(cut, isPrevious ? null : answeredAtMs)
  const before = readPrevious(earlier)
  const question = { funnel, window: used.window, ...before, thresholds: props.thresholds, tenantZone, zone }
  const findings = () =>
    attentionFindings({ ...question, slices: arrivedSlices(cut, slices.run.get().results) }).map((finding) => finding.sentence)
  const serverTimings = timingsText(answer.timingsMs)
  return (
    <AnswerFacts value={isPrevious ? null : taken}>
      <div
        className={`flex flex-col gap-3 4xl:grid 4xl:grid-cols-2 4xl:items-start print:gap-1.5 ${isPrevious ? 'opacity-60' : ''}`}
        aria-busy={isPrevious}
      >
        <div className={COLUMN}>
          <AnswerNotices answer={answer} difference={isPrevious ? 'none' : used.difference} used={words} />
          <div className="flex flex-wrap items-start justify-between gap-2">
            <p className="m-0 max-w-240 min-w-0 flex-1 basis-100 text-title text-pretty print:max-w-none">{sentence}</p>
            <TakeAway answer={answer} earlier={earlier} zone={zone} sentence={sentence} findings={findings} />
          </div>
          <Attention
            question={question}
            asked={slices}
            linkOver={props.linkOver}
            onThresholdsChange={props.onThresholdsChange}
          />
          <StageList funnel={funnel} window={used.window} before={before.previous} />
          <Comparison funnel={funnel} window={used.window} earlier={earlier} zone={zone} />
          <div className="grid gap-3 lg:grid-cols-2 print:grid-cols-2 print:gap-1.5">
            <WhereTheTimeGoes funnel={funnel} />
            <ByChangeType funnel={funnel} window={used.window} />
          </div>
        </div>
        <div className={COLUMN}>
          {width ? (
            <Trend
              whole={funnel}
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
          <BreakDowns key={`${sinceMs} ${untilMs}`} window={used.window} received={funnel.callbacks.received} />
          <EveryNumber funnel={funnel} />
          <p className="m-0 hidden text-small text-faint print:block">{`${taken.facts.window} · ${taken.facts.source}`}</p>
          <p className="m-0 flex flex-wrap items-center gap-x-2 text-small text-faint print:hidden">
            {isPrevious ? null : <span>
                Answered at {formatInstant(answeredAtMs, zone, 'day-second')} {zoneLabel(zone, answeredAtMs)}.
              </span>}
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
      </div>
    </AnswerFacts>
  )
}
