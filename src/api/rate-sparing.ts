/** Of the tenant's limit, for Neo's own dashboard and for whoever looks at something meanwhile. */
const LEFT_FREE_SHARE = 0.1
/** Where the API does not say when its limit is fresh again. */
const UNKNOWN_RESET_MS = 1000
const SHORTEST_MS = 250
/** The next answer tells better than any wait computed from an old one. */
const LONGEST_MS = 5000

type KnownBudget = { limit: number | null; remaining: number | null; resetAtMs: number | null }

/** Whether little of the limit is left, as far as the API says. */
function isNearlyUsedUp({ limit, remaining }: KnownBudget): boolean {
  return remaining !== null && limit !== null && remaining <= limit * LEFT_FREE_SHARE
}

/**
 * How long somebody who loads a lot waits before each request, in ms: nothing as long as there is plenty, then so long
 * that what is left lasts until the limit is fresh again.
 */
export function sparingWaitMs(budget: KnownBudget, nowMs: number): number {
  const { remaining, resetAtMs } = budget
  if (remaining === null || !isNearlyUsedUp(budget)) return 0
  const leftMs = resetAtMs === null ? UNKNOWN_RESET_MS : resetAtMs - nowMs
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, Math.round(leftMs / (remaining + 1))))
}
