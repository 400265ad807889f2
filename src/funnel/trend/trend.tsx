import type { ReactNode } from 'react'
import { csvText } from '~/lib/csv'
import { downloadText } from '~/lib/download'
import type { TimeWindow } from '~/lib/window'
import { Button } from '~/ui/button'
import { ChartFrame } from '~/ui/chart-frame'
import { Icon } from '~/ui/icons'
import { Panel } from '~/ui/panel'
import { trendLines } from '~/funnel/funnel-csv'
import { NarrowWindow } from './narrow-window'
import type { SliceWidth, SliceWidthId } from './slice-width'
import { writeInstant } from '~/funnel/search'
import { TrendLegend } from './trend-legend'
import { TrendPicture } from './trend-picture'
import { TrendProgress } from './trend-progress'
import { CALLBACKS_CHART, figuresOf, PIPELINE_CHARTS, type TrendChart, WAIT_CHARTS } from './trend-series'
import { TrendTable } from './trend-table'
import { type FunnelSlices, useArrivedSlices } from './use-slice-run'
import { WidthSelect } from './width-select'

type TrendProps = {
  window: TimeWindow
  width: SliceWidth
  asked: FunnelSlices
  /** IANA id in which times are shown. */
  zone: string
  onWidthChange: (width: SliceWidthId | null) => void
  onNarrow: (window: TimeWindow) => void
}

/** The window in slices, each its own request to the API, which gives no series. */
export function Trend({ window, width, asked, zone, onWidthChange, onNarrow }: TrendProps) {
  const { cut, run } = asked
  const { slices, isRunning } = useArrivedSlices(asked)
  const save = () => {
    const figures = figuresOf([CALLBACKS_CHART, ...PIPELINE_CHARTS, ...WAIT_CHARTS])
    downloadText(`funnel-trend ${writeInstant(window.sinceMs)}.csv`, csvText(trendLines(slices, figures, zone)), 'text/csv')
  }
  const picture = { slices, window, zone, onNarrow }
  const table = (charts: readonly TrendChart[]) => <TrendTable figures={figuresOf(charts)} slices={slices} zone={zone} />

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
      footnote="Each slice is a funnel of its own. An event received in one slice may be processed in the next, so slices need not add up to the whole; entities and percentiles never do."
    >
      <TrendProgress slices={slices} isRunning={isRunning} zone={zone} onStart={run.start} onStop={run.stop} />
      <div className="mt-3 flex flex-col gap-5">
        <ChartFrame
          title={CALLBACKS_CHART.title}
          description={`Callbacks per slice of ${width.words}. Drag across the picture to narrow the window.`}
          table={table([CALLBACKS_CHART])}
        >
          <TrendPicture {...picture} chart={CALLBACKS_CHART} size="large" turn={0} />
          <TrendLegend chart={CALLBACKS_CHART} hasUneven={cut.some((slice) => slice.uneven !== null)} />
        </ChartFrame>
        <ChartFrame
          title="Further down the pipeline"
          description={`Counts per slice of ${width.words}, each picture on its own scale.`}
          table={table(PIPELINE_CHARTS)}
        >
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {PIPELINE_CHARTS.map((chart, index) => (
              <SmallMultiple key={chart.id} title={chart.title}>
                <TrendPicture {...picture} chart={chart} size="small" turn={1 + index} />
              </SmallMultiple>
            ))}
          </div>
        </ChartFrame>
        <ChartFrame
          title="Waits and work"
          description="Each slice’s own p95, each picture on its own scale. A line ends where nothing was measured."
          table={table(WAIT_CHARTS)}
        >
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {WAIT_CHARTS.map((chart, index) => (
              <SmallMultiple key={chart.id} title={chart.title}>
                <TrendPicture {...picture} chart={chart} size="small" turn={4 + index} />
              </SmallMultiple>
            ))}
          </div>
        </ChartFrame>
      </div>
    </Panel>
  )
}

function SmallMultiple({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="m-0 mb-1 text-small font-normal text-muted">{title}</h4>
      {children}
    </div>
  )
}
