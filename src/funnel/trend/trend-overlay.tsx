import { type KeyboardEvent, type PointerEvent, useSyncExternalStore } from 'react'
import type { TimeWindow } from '~/lib/window'
import { useShortcut } from '~/ui/shortcuts'
import { sliceWords } from '~/funnel/window-words'
import { chosenRange, type SliceRange, type TrendCursor } from './cursor'
import { CursorTip } from './cursor-tip'
import { PLOT_MARGIN, TIME_AXIS_HEIGHT, valueAxisWidth } from './plot-layout'
import { spokenSlice } from './slice-reading'
import { percentAt, sliceAt } from './time-axis'
import type { TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'

type TrendOverlayProps = {
  chart: TrendChart
  slices: readonly TrendSlice[]
  window: TimeWindow
  zone: string
  cursor: TrendCursor
  onNarrow: (window: TimeWindow) => void
}

/** Cursor and chosen part over one picture, for every pointer and for the keyboard. Moving them redraws no chart. */
export function TrendOverlay({ chart, slices, window, zone, cursor, onNarrow }: TrendOverlayProps) {
  const state = useSyncExternalStore(cursor.subscribe, cursor.get)
  const { index, chartId } = state
  const slice = index === null ? undefined : slices[index]
  const part = partOf(chosenRange(state), slices)
  const isHere = chartId === chart.id
  const last = slices.length - 1

  const takePart = () => {
    const taken = partOf(cursor.take(), slices)
    if (taken) onNarrow(taken)
  }
  const indexUnder = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return sliceAt((event.clientX - left) / width, slices, window)
  }
  // The pointer may have gone to another picture already, whose cursor it then is.
  const leave = () => {
    if (cursor.get().chartId === chart.id) cursor.leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const goal = cursor.afterKey(event.key)
    if (goal !== null) {
      event.preventDefault()
      if (event.shiftKey) {
        cursor.extendTo(chart.id, goal)
      } else {
        cursor.cancel()
        cursor.moveTo(chart.id, goal)
      }
    } else if (event.key === 'Enter') {
      takePart()
    } else if (event.key === 'Escape' && !cursor.cancel()) {
      cursor.leave()
    }
  }

  useShortcut('Pictures', '← →', 'From slice to slice; with Shift, choose a part')
  useShortcut('Pictures', 'Enter', 'Narrow the window to the part')
  useShortcut('Pictures', 'Escape', 'Let go of the part')
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${chart.title}. Arrow keys move from slice to slice, with Shift they choose a part.`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={index ?? last}
      aria-valuetext={`${slice ? spokenSlice(slice, chart, zone) : 'No slice'}${part ? `. Enter narrows the window to ${partWords(part, zone)}` : ''}`}
      className="absolute cursor-crosshair touch-pan-y select-none print:hidden"
      style={{
        top: PLOT_MARGIN.top,
        right: PLOT_MARGIN.right,
        bottom: TIME_AXIS_HEIGHT,
        left: valueAxisWidth(chart.measure),
      }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (index === null && event.currentTarget.matches(':focus-visible')) cursor.moveTo(chart.id, last)
      }}
      onBlur={leave}
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        cursor.press(chart.id, indexUnder(event))
      }}
      onPointerMove={(event) => {
        if (!event.isPrimary) return
        const isHeld = event.currentTarget.hasPointerCapture(event.pointerId)
        ;(isHeld ? cursor.dragTo : cursor.moveTo)(chart.id, indexUnder(event))
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) takePart()
      }}
      onPointerCancel={leave}
      onPointerLeave={(event) => {
        // A finger leaves as soon as it is lifted, and what it pointed at is still to be read.
        if (event.pointerType !== 'touch') leave()
      }}
    >
      {part ? (
        <div
          className="pointer-events-none absolute inset-y-0 border-x border-accent bg-accent/12"
          style={{
            left: `${percentAt(part.sinceMs, window)}%`,
            right: `${100 - percentAt(part.untilMs, window)}%`,
          }}
        />
      ) : null}
      {slice ? (
        <div
          className={`pointer-events-none absolute inset-y-0 w-px ${isHere ? 'bg-ink' : 'bg-muted'}`}
          style={{ left: `${middleOf(slice, window)}%` }}
        />
      ) : null}
      {slice && isHere ? (
        <CursorTip
          chart={chart}
          slice={slice}
          zone={zone}
          partWords={part ? partWords(part, zone) : null}
          atPercent={middleOf(slice, window)}
        />
      ) : null}
    </div>
  )
}

function middleOf(slice: TimeWindow, window: TimeWindow): number {
  return percentAt((slice.sinceMs + slice.untilMs) / 2, window)
}

type Part = TimeWindow & { count: number }

function partOf(range: SliceRange | null, slices: readonly TrendSlice[]): Part | null {
  const first = range && slices[range.first]
  const last = range && slices[range.last]
  return first && last
    ? { sinceMs: first.sinceMs, untilMs: last.untilMs, count: range.last - range.first + 1 }
    : null
}

/** "Fri 20 Nov 09:00–12:00, 3 slices". */
function partWords(part: Part, zone: string): string {
  return `${sliceWords(part, zone)}, ${part.count} slices`
}
