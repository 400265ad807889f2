import type { Callback } from '~/api/contract/callback'
import { breathe, STRETCH_MS } from '~/lib/breathe'
import type { TimeWindow } from '~/lib/window'
import { createHealthTally } from './health-tally'
import type { WorkflowsHealth } from './workflow-health'

type Follow = (rows: readonly Callback[], signal: AbortSignal) => Promise<WorkflowsHealth | null>

/**
 * The health of a window's growing list of different callbacks: what was counted before is not counted again, in stretches
 * that leave the screen free. Where a row was replaced by its newer version, or is gone, counting begins anew. Resolves
 * with null where `signal` ended it; what was counted by then counts for the next time. Never rejects.
 */
export function createFollowingHealth(window: TimeWindow): Follow {
  let tally = createHealthTally(window)
  let counted = new Map<string, Callback>()

  return async (rows, signal) => {
    const fresh = rows.filter((row) => counted.get(row.callbackId) !== row)
    let left = fresh
    if (counted.size + fresh.length !== rows.length) {
      tally = createHealthTally(window)
      counted = new Map()
      left = [...rows]
    }
    let stretchEndsMs = performance.now() + STRETCH_MS
    for (const row of left) {
      tally.add(row)
      counted.set(row.callbackId, row)
      if (performance.now() < stretchEndsMs) continue
      // One after the other is the point: to stop in between.
      // oxlint-disable-next-line no-await-in-loop
      await breathe()
      if (signal.aborted) return null
      stretchEndsMs = performance.now() + STRETCH_MS
    }
    return tally.health()
  }
}
