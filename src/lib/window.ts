/** since-until in milliseconds since the epoch. */
export type TimeWindow = { sinceMs: number; untilMs: number }

export type WindowPreset = '1h' | '6h' | '24h' | '3d' | '7d'

export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** The API refuses what is older than 7 days; two minutes inside it, clocks that differ a little do not matter. */
export const LONGEST_WINDOW_MS = 7 * DAY_MS - 2 * MINUTE_MS

export const WINDOW_PRESETS: readonly { id: WindowPreset; label: string; widthMs: number }[] = [
  { id: '1h', label: 'Last hour', widthMs: HOUR_MS },
  { id: '6h', label: 'Last 6 hours', widthMs: 6 * HOUR_MS },
  { id: '24h', label: 'Last 24 hours', widthMs: DAY_MS },
  { id: '3d', label: 'Last 3 days', widthMs: 3 * DAY_MS },
  { id: '7d', label: 'Last 7 days', widthMs: LONGEST_WINDOW_MS },
]

export function presetWindow(preset: WindowPreset, nowMs: number): TimeWindow {
  const width = WINDOW_PRESETS.find(({ id }) => id === preset)?.widthMs ?? DAY_MS
  return { sinceMs: nowMs - width, untilMs: nowMs }
}

export function widthMs(window: TimeWindow): number {
  return window.untilMs - window.sinceMs
}

export function floorToMinute(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS
}

/**
 * The window that was picked at `nowMs`. Without an end it is "up to now": it keeps its length and ends at the present
 * moment, however long the page has been open.
 */
export function endingNow(
  { sinceMs, untilMs }: { sinceMs: number; untilMs: number | null },
  nowMs: number,
  presentMs: number,
): TimeWindow {
  return untilMs === null ? { sinceMs: presentMs - (nowMs - sinceMs), untilMs: presentMs } : { sinceMs, untilMs }
}

export type ClampedWindow = { window: TimeWindow; clamped: 'nothing' | 'since' | 'until' | 'both' }

/**
 * The part of a window that the API will answer for: not before seven days ago, not after now, since before until.
 * A window that lies wholly outside becomes the nearest minute inside.
 */
export function clampWindow(window: TimeWindow, nowMs: number): ClampedWindow {
  const earliest = nowMs - LONGEST_WINDOW_MS
  const untilMs = Math.max(Math.min(window.untilMs, nowMs), earliest + MINUTE_MS)
  const inside = Math.max(window.sinceMs, earliest)
  const sinceMs = inside < untilMs ? inside : untilMs - MINUTE_MS
  const since = sinceMs !== window.sinceMs
  const until = untilMs !== window.untilMs
  return {
    window: { sinceMs, untilMs },
    clamped: since && until ? 'both' : since ? 'since' : until ? 'until' : 'nothing',
  }
}

/** The window of the same width that ends where this one begins. */
export function previousWindow(window: TimeWindow): TimeWindow {
  return { sinceMs: window.sinceMs - widthMs(window), untilMs: window.sinceMs }
}

export function halves(window: TimeWindow): [TimeWindow, TimeWindow] {
  const middle = Math.floor((window.sinceMs + window.untilMs) / 2)
  return [
    { sinceMs: window.sinceMs, untilMs: middle },
    { sinceMs: middle, untilMs: window.untilMs },
  ]
}

/** `count` slices, oldest first, that touch each other and cover the window exactly. */
export function slices(window: TimeWindow, count: number): TimeWindow[] {
  const edge = (index: number) => Math.round(window.sinceMs + (widthMs(window) * index) / count)
  return Array.from({ length: count }, (_, index) => ({ sinceMs: edge(index), untilMs: edge(index + 1) }))
}
