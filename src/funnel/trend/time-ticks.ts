import type { TimeWindow } from '~/lib/window'
import { formatInstant } from '~/lib/zone'
import { SLICE_WIDTHS } from './slice-width'
import { cutWindow } from './slices'

export type TimeTick = { atMs: number; text: string }

/** At most so many marks for a time axis at full local times of the zone; a midnight is marked by its day. */
export function timeTicks(window: TimeWindow, zone: string, most: number): TimeTick[] {
  const { sinceMs, untilMs } = window
  const width = SLICE_WIDTHS.find(({ ms }) => (untilMs - sinceMs) / ms <= most) ?? SLICE_WIDTHS.at(-1)
  if (!width) return []
  const starts = cutWindow(sinceMs, untilMs, width.ms, zone).slice(1).map((part) => part.sinceMs)
  const step = Math.max(1, Math.ceil(starts.length / most))
  return starts
    .filter((_, index) => index % step === 0)
    .map((atMs) => {
      const time = formatInstant(atMs, zone, 'minute')
      return { atMs, text: time === '00:00' ? formatInstant(atMs, zone, 'day') : time }
    })
}
