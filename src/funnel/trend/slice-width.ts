const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

export type SliceWidthId = '5m' | '15m' | '30m' | '1h' | '3h' | '6h' | '12h' | '1d'
export type SliceWidth = { id: SliceWidthId; ms: number; words: string }

/** Each divides a day, so that slices begin at full local times. */
export const SLICE_WIDTHS: readonly SliceWidth[] = [
  { id: '5m', ms: 5 * MINUTE_MS, words: '5 minutes' },
  { id: '15m', ms: 15 * MINUTE_MS, words: '15 minutes' },
  { id: '30m', ms: 30 * MINUTE_MS, words: '30 minutes' },
  { id: '1h', ms: HOUR_MS, words: '1 hour' },
  { id: '3h', ms: 3 * HOUR_MS, words: '3 hours' },
  { id: '6h', ms: 6 * HOUR_MS, words: '6 hours' },
  { id: '12h', ms: 12 * HOUR_MS, words: '12 hours' },
  { id: '1d', ms: 24 * HOUR_MS, words: '1 day' },
]

/** A slice is a request and all the tenant's dashboards share 1,200 a minute; 7 days by the hour are 168. */
const MOST_SLICES = 168
const COMFORTABLE_SLICES = 32

type Bounds = { sinceMs: number; untilMs: number }

/** The widths that cut the window into at least two slices and not too many requests. */
export function widthsFor(window: Bounds): readonly SliceWidth[] {
  const lengthMs = window.untilMs - window.sinceMs
  return SLICE_WIDTHS.filter((width) => width.ms * 2 <= lengthMs && lengthMs / width.ms <= MOST_SLICES)
}

/** The chosen width where it suits the window, else the finest one that is still easy to read; null: too short to cut. */
export function widthOf(window: Bounds, chosen: SliceWidthId | null): SliceWidth | null {
  const widths = widthsFor(window)
  const lengthMs = window.untilMs - window.sinceMs
  return (
    widths.find((width) => width.id === chosen) ??
    widths.find((width) => lengthMs / width.ms <= COMFORTABLE_SLICES) ??
    widths.at(-1) ??
    null
  )
}
