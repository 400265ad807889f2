import type { Slice } from '~/funnel/trend/slices'
import { DAY_MS, HOUR_MS } from '~/lib/window'
import { zoneOffsetMs } from '~/lib/zone'
import type { BusinessHours } from './thresholds'

// 1 January 1970 was a Thursday.
const DAYS_FROM_MONDAY = 3

/**
 * Whether a slice is whole and lies inside business hours from its beginning to its end, by the clocks of a zone (IANA
 * id). Holidays are not known.
 */
export function isInBusinessHours(slice: Slice, hours: BusinessHours, zone: string): boolean {
  if (slice.uneven === 'cut by the window') return false
  const fromMs = slice.sinceMs + zoneOffsetMs(zone, slice.sinceMs)
  const day = Math.floor(fromMs / DAY_MS)
  const isWeekday = (day + DAYS_FROM_MONDAY) % 7 < 5
  if (!isWeekday || fromMs - day * DAY_MS < hours.fromHour * HOUR_MS) return false
  // The offset just before the end: where the clocks change at the end itself, the slice ends by the old ones.
  const untilMs = slice.untilMs + zoneOffsetMs(zone, slice.untilMs - 1)
  return untilMs - day * DAY_MS <= hours.untilHour * HOUR_MS
}

/** Whether slices of a width, which begin at midnight, can lie inside business hours at all. */
export function fitsBusinessHours(widthMs: number, hours: BusinessHours): boolean {
  const first = Math.ceil((hours.fromHour * HOUR_MS) / widthMs)
  const end = Math.floor((hours.untilHour * HOUR_MS) / widthMs)
  return end > first
}

/** "Mon–Fri 08:00–18:00". */
export function businessHoursWords({ fromHour, untilHour }: BusinessHours): string {
  const two = (hour: number) => String(hour).padStart(2, '0')
  return `Mon–Fri ${two(fromHour)}:00–${two(untilHour)}:00`
}
