import type { TimeWindow } from '~/lib/window'
import { minuteWindow, readWindow, writeWindow } from '~/lib/window-in-link'
import { readThresholds, type Thresholds, writeThresholds } from '~/funnel/attention/thresholds'
import { SLICE_WIDTHS, type SliceWidthId } from '~/funnel/trend/slice-width'

export type FunnelSearch = {
  /** Always absolute, and inside the 7 days that the API allows. */
  window: TimeWindow
  /** The chosen width of the trend's slices; null leaves it to the window's length. */
  slices: SliceWidthId | null
  /** From which numbers on something needs a look. */
  thresholds: Thresholds
  /** A sentence for each part of the link that was not taken as it stands. Never written back. */
  unread: readonly string[]
}

/** Reads the link's parameters. What cannot be read falls back to its default and is said in `unread`. */
export function parseFunnelSearch(raw: Record<string, string>, nowMs: number): FunnelSearch {
  const unread: string[] = []
  const window = readWindow(raw, nowMs, unread)
  const width = SLICE_WIDTHS.find(({ id }) => id === raw['slices'])
  if (raw['slices'] && !width) unread.push(`“slices” in the link is no known width: “${raw['slices']}”.`)
  const thresholds = readThresholds(raw, unread)
  return { window, slices: width?.id ?? null, thresholds, unread }
}

/** The parameters of the link; whatever is at its default is left out. Times are absolute and in UTC. */
export function writeFunnelSearch(search: FunnelSearch): Record<string, string> {
  return {
    ...writeWindow(search.window),
    ...(search.slices === null ? {} : { slices: search.slices }),
    ...writeThresholds(search.thresholds),
  }
}

/** The path of the page over exactly this window, as the slice of a chart has it. */
export function linkOverWindow(search: FunnelSearch, window: TimeWindow): string {
  return `/funnel?${new URLSearchParams(writeFunnelSearch({ ...search, window }))}`
}

/** The same page over another window, which is from now on in the link. */
export function withWindow(search: FunnelSearch, next: TimeWindow): FunnelSearch {
  return { ...search, window: minuteWindow(next), unread: [] }
}
