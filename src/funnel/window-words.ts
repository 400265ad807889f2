import { MINUTE_MS, type TimeWindow } from '~/lib/window'
import { formatInstant, zoneLabel } from '~/lib/zone'

/** Both bounds as they are to be read, each with its offset where the clocks change in between. */
export function windowWords(window: TimeWindow, zone: string): { since: string; until: string } {
  const [before, after] = [zoneLabel(zone, window.sinceMs), zoneLabel(zone, window.untilMs)]
  const isWholeMinutes = window.sinceMs % MINUTE_MS === 0 && window.untilMs % MINUTE_MS === 0
  const style = isWholeMinutes ? 'day-minute' : 'day-second'
  const since = formatInstant(window.sinceMs, zone, style)
  return {
    since: before === after ? since : `${since} (${before})`,
    until: `${formatInstant(window.untilMs, zone, style)} (${after})`,
  }
}

/** "Fri 20 Nov 09:00–10:00", or with both days where it passes midnight. */
export function sliceWords(slice: TimeWindow, zone: string): string {
  const endsSameDay =
    formatInstant(slice.sinceMs, zone, 'day') === formatInstant(slice.untilMs - 1, zone, 'day')
  const offsets = [zoneLabel(zone, slice.sinceMs), zoneLabel(zone, slice.untilMs)]
  const until = formatInstant(slice.untilMs, zone, endsSameDay ? 'minute' : 'day-minute')
  const clockChange = offsets[0] === offsets[1] ? '' : ` (${offsets.join(' → ')})`
  return `${formatInstant(slice.sinceMs, zone, 'day-minute')}–${until}${clockChange}`
}
