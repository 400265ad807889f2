import { memo } from 'react'
import { failureWords } from '~/api/failure-words'
import { zoneLabel } from '~/lib/zone'
import { AppLink } from '~/ui/app-link'
import { callbacksLink } from '~/funnel/callbacks-link'
import { type Figure, readFigure } from '~/funnel/figure'
import { RECORDED } from '~/funnel/recorded-figures'
import { ScrollBox } from '~/funnel/scroll-box'
import type { TrendSlice } from './trend-points'
import { figuresOf, type TrendChart } from './trend-series'
import { sliceWords } from '~/funnel/window-words'

const CELL = 'border-b border-line py-1 pl-4 text-right whitespace-nowrap'

type TrendTableProps = { charts: readonly TrendChart[]; slices: readonly TrendSlice[]; zone: string }

/** The picture as numbers, the newest slice first. */
export function TrendTable({ charts, slices, zone }: TrendTableProps) {
  const newest = slices.at(-1)
  return (
    <ScrollBox label="Table of the slices" className="max-h-96">
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-small text-muted">
            <th scope="col" className="sticky top-0 bg-surface py-1 text-left font-normal">
              Slice{newest ? ` (${zoneLabel(zone, newest.sinceMs)})` : ''}
            </th>
            {figuresOf(charts).map((figure) => (
              <th key={figure.id} scope="col" className="sticky top-0 bg-surface py-1 pl-4 text-right font-normal">
                {figure.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slices.toReversed().map((slice) => (
            <SliceRow key={slice.sinceMs} charts={charts} slice={slice} zone={zone} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

type SliceRowProps = { charts: readonly TrendChart[]; slice: TrendSlice; zone: string }

/** Drawn anew only where there is news of its own slice: one in a hundred and more. */
const SliceRow = memo(
  function SliceRow({ charts, slice, zone }: SliceRowProps) {
    return (
      <tr>
        <th scope="row" className="border-b border-line py-1 text-left font-normal whitespace-nowrap">
          {sliceWords(slice, zone)}
          {slice.uneven ? <span className="ml-2 text-small text-faint">{slice.uneven}</span> : null}
        </th>
        <SliceCells figures={figuresOf(charts)} slice={slice} />
      </tr>
    )
  },
  (before, after) =>
    before.slice.result === after.slice.result &&
    before.slice.untilMs === after.slice.untilMs &&
    before.charts === after.charts &&
    before.zone === after.zone,
)

function SliceCells({ figures, slice }: { figures: readonly Figure[]; slice: TrendSlice }) {
  if (slice.result.kind !== 'loaded') {
    const isFailed = slice.result.kind === 'failed'
    const words = slice.result.kind === 'failed' ? failureWords(slice.result.error).message : 'not loaded'
    return (
      <td colSpan={figures.length} className={`${CELL} ${isFailed ? 'text-amber' : 'text-faint'}`}>
        {words}
      </td>
    )
  }
  const { funnel } = slice.result.answer
  return figures.map((figure) => {
    const reading = readFigure(figure, funnel)
    const isCallbacks = figure.id === RECORDED.received.id || figure.id === RECORDED.filteredOut.id
    return (
      <td key={figure.id} className={CELL}>
        {reading.remark !== null ? (
          <span className="text-faint">{reading.remark}</span>
        ) : isCallbacks ? (
          <AppLink
            to={callbacksLink(slice, { filteredOut: figure.id === RECORDED.filteredOut.id })}
            title="Show these callbacks"
            aria-label={`${reading.text}: show these callbacks, ${figure.label}`}
            className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-accent"
          >
            {reading.text}
          </AppLink>
        ) : (
          reading.text
        )}
      </td>
    )
  })
}
