import { MINUTE_MS, type TimeWindow } from '~/lib/window'
import { formatInstant, zoneLabel } from '~/lib/zone'

/**
 * "2026-11-19 09:04 – 2026-11-20 09:04, UTC−06:00 (America/Chicago)": what is taken away is read in another year, and
 * where nobody knows the page's zone. Both offsets where the clocks change in between.
 */
export function windowLine({ sinceMs, untilMs }: TimeWindow, zone: string): string {
  const isWholeMinutes = sinceMs % MINUTE_MS === 0 && untilMs % MINUTE_MS === 0
  const instant = (ms: number) => formatInstant(ms, zone, 'full').slice(0, isWholeMinutes ? -3 : undefined)
  const [before, after] = [zoneLabel(zone, sinceMs), zoneLabel(zone, untilMs)]
  const name = zone === 'UTC' ? '' : ` (${zone})`
  if (before === after) return `${instant(sinceMs)} – ${instant(untilMs)}, ${after}${name}`
  return `${instant(sinceMs)} ${before} – ${instant(untilMs)} ${after}${name}`
}
