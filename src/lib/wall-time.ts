import { formatInstant, zoneOffsetMs } from './zone'

/**
 * `skipped`: the clocks jumped over this time, and the same distance after the jump is meant. `repeated`: it came twice,
 * and the first is meant.
 */
export type WallInstant = { ms: number; clocks: 'normal' | 'skipped' | 'repeated' }

const HALF_A_DAY_MS = 12 * 3_600_000
const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/

/** The value of a datetime-local input ("2026-11-20T14:05", or with seconds) as read in `zone`, or null where it is not one. */
export function parseWallTime(text: string, zone: string): WallInstant | null {
  const match = WALL_TIME.exec(text.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const asUtcMs = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    minute,
    second,
    Number((match[7] ?? '').padEnd(3, '0')),
  )
  // Date.UTC rolls 31 February over into March instead of refusing it.
  if (new Date(asUtcMs).getUTCDate() !== day || month > 12 || hour > 23 || minute > 59 || second > 59)
    return null

  // Whatever changes there are nearby, the offset of half a day before and after it are the only two candidates.
  const before = zoneOffsetMs(zone, asUtcMs - HALF_A_DAY_MS - 2 * 3_600_000)
  const after = zoneOffsetMs(zone, asUtcMs + HALF_A_DAY_MS + 2 * 3_600_000)
  const candidates = [...new Set([asUtcMs - before, asUtcMs - after])].sort((a, b) => a - b)
  const fitting = candidates.filter((ms) => ms + zoneOffsetMs(zone, ms) === asUtcMs)
  const [first, second_] = fitting
  if (first === undefined) return { ms: asUtcMs - before, clocks: 'skipped' }
  return { ms: first, clocks: second_ === undefined ? 'normal' : 'repeated' }
}

/** "2026-11-20T14:05:09": the value for a datetime-local input with step=1. */
export function formatWallTime(ms: number, zone: string): string {
  return formatInstant(ms, zone, 'full').replace(' ', 'T')
}
