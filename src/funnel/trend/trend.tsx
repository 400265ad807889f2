import { useMemo } from 'react'
import type { Funnel } from '~/api/contract/funnel'
import { csvText } from '~/lib/csv'
import { downloadText } from '~/lib/download'
import type { TimeWindow } from '~/lib/window'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Panel } from '~/ui/panel'
import { trendLines } from '~/funnel/funnel-csv'
import { writeInstant } from '~/lib/window-in-link'
import { createTrendCursor } from './cursor'
import { CursorReadout } from './cursor-readout'
import { NarrowWindow } from './narrow-window'
import { SliceSumsLine } from './slice-sums-line'
import type { SliceWidth, SliceWidthId } from './slice-width'
import { SmallMultiples } from './small-multiples'
import { TrendFigure } from './trend-figure'
import { TrendLegend } from './trend-legend'
import { TrendPicture } from './trend-picture'
import { TrendProgress } from './trend-progress'
import { CALLBACKS_CHART, figuresOf, PIPELINE_CHARTS, WAIT_CHARTS } from './trend-series'
import { type FunnelSlices, useArrivedSlices } from './use-slice-run'
import { WidthSelect } from './width-select'

const FIRST_CHARTS = [CALLBACKS_CHART]

type TrendProps = {
  /** The funnel of the whole window. */
  whole: Funnel
  window: TimeWindow
  width: SliceWidth
  asked: FunnelSlices
  /** IANA id in which times are shown. */
  zone: string
  onWidthChange: (width: SliceWidthId | null) => void
  onNarrow: (window: TimeWindow) => void
}

/** The window in slices, each its own request to the API, which gives no series. */
export function Trend({ whole, window, width, asked, zone, onWidthChange, onNarrow }: TrendProps) {
  const { cut, run } = asked
  const { slices, isRunning } = useArrivedSlices(asked)
  // The same place in other slices is another time.
  const cursor = useMemo(() => createTrendCursor(cut.length), [cut])
  const save = () => {
    const figures = figuresOf([CALLBACKS_CHART, ...PIPELINE_CHARTS, ...WAIT_CHARTS])
    downloadText(`funnel-trend ${writeInstant(window.sinceMs)}.csv`, csvText(trendLines(slices, figures, zone)), 'text/csv')
  }
  const picture = { slices, isArriving: isRunning, window, zone, cursor, onNarrow }

  return (
    <Panel
      title="Trend"
      actions={
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <WidthSelect window={window} width={width} onChange={onWidthChange} />
          <NarrowWindow slices={cut} zone={zone} onNarrow={onNarrow} />
          <Button icon={<Icon name="download" />} onClick={save}>
            Slices as CSV
          </Button>
        </div>
      }
      footnote="Each slice is a funnel of its own. An event received in one slice may be processed in the next; entities and percentiles of slices never add up."
      className="print:[&>p]:hidden"
    >
      <div className="print:flex print:gap-3">
        <TrendProgress slices={slices} isRunning={isRunning} zone={zone} onStart={run.start} onStop={run.stop} />
        <SliceSumsLine slices={slices} whole={whole} isRunning={isRunning} />
      </div>
      <div className="mt-3 flex flex-col gap-5 print:mt-1 print:gap-1">
        <TrendFigure
          title={CALLBACKS_CHART.title}
          description={`Callbacks per slice of ${width.words}.`}
          hint="Drag across any picture, or choose with Shift and the arrow keys and press Enter, to narrow the window."
          shortName="callbacks by slice"
          charts={FIRST_CHARTS}
          slices={slices}
          zone={zone}
        >
          <p className="m-0 flex h-4 justify-end print:hidden">
            <CursorReadout chart={CALLBACKS_CHART} slices={slices} cursor={cursor} zone={zone} />
          </p>
          <TrendPicture {...picture} chart={CALLBACKS_CHART} size="large" />
          <TrendLegend
            chart={CALLBACKS_CHART}
            hasUneven={cut.some((slice) => slice.uneven !== null)}
            hasFailed={slices.some((slice) => slice.result.kind === 'failed')}
          />
        </TrendFigure>
        <TrendFigure
          title="Further down the pipeline"
          description={`Counts per slice of ${width.words}, each picture on its own scale.`}
          shortName="pipeline by slice"
          charts={PIPELINE_CHARTS}
          slices={slices}
          zone={zone}
        >
          <SmallMultiples {...picture} charts={PIPELINE_CHARTS} className="lg:grid-cols-3" />
        </TrendFigure>
        <TrendFigure
          title="Waits and work"
          description="Each slice’s own p95, each picture on its own scale. A line ends where nothing was measured."
          shortName="waits by slice"
          charts={WAIT_CHARTS}
          slices={slices}
          zone={zone}
        >
          <SmallMultiples {...picture} charts={WAIT_CHARTS} className="lg:grid-cols-4" />
        </TrendFigure>
      </div>
    </Panel>
  )
}
