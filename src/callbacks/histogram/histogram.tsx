import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react'
import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import { formatInstant, zoneLabel } from '~/lib/zone'
import { announce } from '~/ui/live-region'
import { useShortcut } from '~/ui/shortcuts'
import { HistogramBars } from './histogram-bars'
import type { Histogram as HistogramOfRows } from './histogram-bins'
import { HistogramLegend } from './histogram-legend'
import { type BinSelection, indexesOf, moveSelection, selectedSpan, selectionAt } from './histogram-selection'
import { OutcomePatterns } from './outcome-pattern'

const BARS_PX = 36

type HistogramProps = {
  histogram: HistogramOfRows
  zone: string
  loaded: { fromMs: number; toMs: number } | null
  /** Null where there is no window to narrow: the picture is only looked at then. */
  onNarrow: ((window: { sinceMs: number; untilMs: number }) => void) | null
}

/** Shown callbacks over time. Dragging, or Shift with the arrow keys and Enter, narrows the window that is asked for. */
export function Histogram({ histogram, zone, loaded, onNarrow }: HistogramProps) {
  const prefix = useId()
  const [selection, setSelection] = useState<BinSelection | null>(null)
  const [isDragging, setIsDragging] = useState(false)
  const { bins } = histogram
  const span = selectedSpan(bins, selection)
  const firstMs = bins[0]?.sinceMs ?? 0
  const lastMs = bins.at(-1)?.untilMs ?? 0
  const rangeText = (sinceMs: number, untilMs: number) =>
    `${formatInstant(sinceMs, zone, 'day-minute')} to ${formatInstant(untilMs, zone, 'day-minute')}`

  const narrow = () => {
    if (!span || !onNarrow) return
    setSelection(null)
    onNarrow({ sinceMs: span.sinceMs, untilMs: span.untilMs })
  }
  const binUnder = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return Math.floor(((event.clientX - box.left) / box.width) * bins.length)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setIsDragging(true)
    setSelection(selectionAt(bins, binUnder(event), binUnder(event)))
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const anchor = isDragging ? indexesOf(bins, selection)?.anchor : undefined
    if (anchor !== undefined) setSelection(selectionAt(bins, anchor, binUnder(event)))
  }
  const onPointerUp = () => {
    setIsDragging(false)
    // A click only marks its bin; the button beside the picture narrows to it.
    if (isDragging && span && span.first !== span.last) narrow()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && span) {
      event.preventDefault()
      narrow()
      return
    }
    if (event.key === 'Escape' && selection) {
      event.stopPropagation()
      setSelection(null)
      announce('Selection cleared')
      return
    }
    const moved = moveSelection(bins, selection, event.key, event.shiftKey)
    if (!moved) return
    event.preventDefault()
    setSelection(moved)
  }

  useShortcut('Picture', '← →', 'Choose a part, with Shift a longer one; Enter narrows the window to it')
  const total = bins.reduce((sum, bin) => sum + bin.total, 0)
  const valueText = span
    ? `${rangeText(span.sinceMs, span.untilMs)}, ${counted(span.total, 'callback')}. Enter narrows the window.`
    : 'Nothing selected'
  return (
    <section aria-label="Callbacks over time" className="flex flex-col gap-x-4 gap-y-1 md:h-13 md:flex-row">
      <p className="sr-only">
        {formatCount(total)} shown callbacks from {rangeText(firstMs, lastMs)} ({zoneLabel(zone, firstMs)}), at most{' '}
        {formatCount(histogram.highest)} in one bin.
      </p>
      <div className="min-w-0 flex-1">
        <div
          {...(onNarrow
            ? {
                role: 'slider',
                tabIndex: 0,
                'aria-label':
                  'Part of the window. Arrow keys move, Shift and arrow keys extend, Enter narrows, Escape clears.',
                'aria-valuemin': 0,
                'aria-valuemax': bins.length - 1,
                'aria-valuenow': indexesOf(bins, selection)?.cursor ?? bins.length - 1,
                'aria-valuetext': valueText,
                onPointerDown,
                onPointerMove,
                onPointerUp,
                onPointerCancel: () => {
                  setIsDragging(false)
                  setSelection(null)
                },
                onKeyDown,
              }
            : {})}
          className={`relative touch-pan-y select-none ${onNarrow ? 'cursor-crosshair' : ''}`}
        >
          <svg aria-hidden="true" width="100%" height={BARS_PX} className="block">
            <OutcomePatterns prefix={prefix} />
            <HistogramBars histogram={histogram} prefix={prefix} heightPx={BARS_PX} loaded={loaded} />
            {span ? (
              <rect
                x={`${(span.first / bins.length) * 100}%`}
                width={`${((span.last - span.first + 1) / bins.length) * 100}%`}
                height={BARS_PX}
                fillOpacity={0.15}
                className="fill-accent stroke-accent"
              />
            ) : null}
          </svg>
        </div>
        <div className="flex h-4 justify-between gap-2 overflow-hidden text-small whitespace-nowrap text-faint">
          <span>{formatInstant(firstMs, zone, 'day-minute')}</span>
          {span ? (
            <span className="flex min-w-0 gap-2 text-ink">
              <span className="truncate">
                {rangeText(span.sinceMs, span.untilMs)} · {counted(span.total, 'callback')}
              </span>
              {isDragging ? null : (
                <button
                  type="button"
                  className="border-0 bg-transparent p-0 text-small font-medium text-accent underline"
                  onClick={narrow}
                >
                  Narrow to this
                </button>
              )}
            </span>
          ) : (
            <span className="max-sm:hidden print:hidden">{onNarrow ? 'Drag to narrow the window' : ''}</span>
          )}
          <span>{formatInstant(lastMs, zone, 'day-minute')}</span>
        </div>
      </div>
      <HistogramLegend histogram={histogram} prefix={prefix} zone={zone} hasUnloaded={loaded !== null} />
    </section>
  )
}
