import { HOUR_MS } from '~/lib/window'
import { zoneOffsetMs } from '~/lib/zone'

/** A part of the window that is asked for on its own. */
export type Slice = {
  sinceMs: number
  untilMs: number
  /**
   * Why its length is not the common one: the window's edge cuts it, or the clocks change inside it. Its counts are then
   * not comparable with its neighbours', and it has to say so.
   */
  uneven: 'cut by the window' | 'clock change' | null
}

const QUARTER_HOUR_MS = HOUR_MS / 4

/**
 * Cuts a window at the full local times of a zone: hours at :00, six hours at 00, 06, 12 and 18. The slices join without
 * a gap and cover the window exactly. On the day of a clock change one slice is an hour longer or shorter, except that
 * an hour that occurs twice makes two slices. `widthMs` divides a day; `zone` is an IANA id.
 */
export function cutWindow(sinceMs: number, untilMs: number, widthMs: number, zone: string): Slice[] {
  const bounds = localBounds(sinceMs, untilMs, widthMs, zone)
  const slices: Slice[] = []
  for (const [index, startMs] of bounds.entries()) {
    const endMs = bounds[index + 1]
    if (endMs === undefined || endMs <= sinceMs || startMs >= untilMs) continue
    const isCut = startMs < sinceMs || endMs > untilMs
    slices.push({
      sinceMs: Math.max(startMs, sinceMs),
      untilMs: Math.min(endMs, untilMs),
      uneven: isCut ? 'cut by the window' : endMs - startMs === widthMs ? null : 'clock change',
    })
  }
  return slices
}

/** The instants at which a local time divisible by the width begins, from before the window until after it. */
function localBounds(sinceMs: number, untilMs: number, widthMs: number, zone: string): number[] {
  const bounds: number[] = []
  const startMs = sinceMs - widthMs - 2 * HOUR_MS
  for (let ms = nextBound(startMs, widthMs, zone); ms < untilMs; ms = nextBound(ms, widthMs, zone)) bounds.push(ms)
  bounds.push(nextBound(bounds.at(-1) ?? startMs, widthMs, zone))
  return bounds
}

/** The first bound after an instant. Asking a zone for its clock is slow, so steps are taken only near a clock change. */
function nextBound(ms: number, widthMs: number, zone: string): number {
  const wallMs = (at: number) => at + zoneOffsetMs(zone, at)
  const bucket = Math.floor(wallMs(ms) / widthMs)
  const unlessClocksChange = ms + (bucket + 1) * widthMs - wallMs(ms)
  if (zoneOffsetMs(zone, unlessClocksChange) === zoneOffsetMs(zone, ms)) return unlessClocksChange
  // Every zone's offset is a multiple of a quarter of an hour, so no bound lies between two steps.
  const stepMs = Math.min(widthMs, QUARTER_HOUR_MS)
  let next = Math.floor(ms / stepMs) * stepMs + stepMs
  while (Math.floor(wallMs(next) / widthMs) === bucket) {
    // An hour that occurs twice is one local hour of two hours' length: it is cut in the middle.
    if (widthMs <= HOUR_MS && next - ms === widthMs) break
    next += stepMs
  }
  return next
}
