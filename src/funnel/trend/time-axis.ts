import type { TimeWindow } from '~/lib/window'

/** Where an instant lies on the axis, 0 to 100. */
export function percentAt(ms: number, { sinceMs, untilMs }: TimeWindow): number {
  return Math.max(0, Math.min(100, (100 * (ms - sinceMs)) / (untilMs - sinceMs)))
}

/** The slice at a share of the axis (0 to 1, and beyond it the slices at its ends); slices join without a gap. */
export function sliceAt(share: number, slices: readonly TimeWindow[], { sinceMs, untilMs }: TimeWindow): number {
  const ms = sinceMs + share * (untilMs - sinceMs)
  const after = slices.findIndex((slice) => ms < slice.untilMs)
  return after === -1 ? slices.length - 1 : after
}
