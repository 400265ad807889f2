const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Parameters of /callbacks of which one has to be there: without, the API has nothing to look a callback up by. */
const ENOUGH = ['number', 'id', 'since', 'until'] as const

/**
 * The same question over the last 24 hours where it names neither a window nor an entity, else null. Absolute, so that
 * the link means the same tomorrow, and a whole minute, so that asking again is the same question.
 */
export function withDefaultWindow(search: Record<string, string>, nowMs: number): Record<string, string> | null {
  if (ENOUGH.some((name) => search[name]?.trim())) return null
  const sinceMs = Math.floor((nowMs - DAY_MS) / MINUTE_MS) * MINUTE_MS
  return { ...search, since: new Date(sinceMs).toISOString().replace('.000Z', 'Z') }
}
