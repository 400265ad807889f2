import type { TimeWindow } from '~/lib/window'
import type { TrendSlice } from './trend-points'

/** The times that could not be loaded; neighbours are one. */
export function failedSpans(slices: readonly TrendSlice[]): TimeWindow[] {
  const spans: TimeWindow[] = []
  for (const { sinceMs, untilMs, result } of slices) {
    if (result.kind !== 'failed') continue
    const before = spans.at(-1)
    if (before?.untilMs === sinceMs) before.untilMs = untilMs
    else spans.push({ sinceMs, untilMs })
  }
  return spans
}
