import { useSyncExternalStore } from 'react'
import type { TrendCursor } from './cursor'
import { readSlice, sliceTitle } from './slice-reading'
import type { TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'

type CursorReadoutProps = {
  chart: TrendChart
  slices: readonly TrendSlice[]
  cursor: TrendCursor
  /** The zone of the slice's time, where there is room for it. */
  zone?: string
}

/** The value under the cursor, in the head line of a picture. The slider says it to those who can't see it. */
export function CursorReadout({ chart, slices, cursor, zone }: CursorReadoutProps) {
  const index = useSyncExternalStore(cursor.subscribe, () => cursor.get().index)
  const slice = index === null ? undefined : slices[index]
  if (!slice) return null
  const reading = readSlice(slice, chart)
  const isFailed = reading.kind === 'gap' && reading.isFailed
  return (
    <span
      aria-hidden="true"
      className={`min-w-0 truncate text-right text-small print:hidden ${isFailed ? 'text-amber' : 'text-ink'}`}
    >
      {zone ? <span className="mr-2 hidden text-muted sm:inline">{sliceTitle(slice, zone)}</span> : null}
      {reading.kind === 'gap'
        ? isFailed
          ? 'not loaded'
          : 'not loaded yet'
        : zone
          ? reading.values.map(({ label, text }) => `${label} ${text}`).join(', ')
          : reading.values.map(({ text }) => text).join(' · ')}
    </span>
  )
}
