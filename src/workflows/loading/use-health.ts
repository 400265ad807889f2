import { useEffect, useState } from 'react'
import type { Callback } from '~/api/contract/callback'
import type { TimeWindow } from '~/lib/window'
import { createFollowingHealth } from '~/store/health/following-health'
import type { WorkflowsHealth } from '~/store/health/workflow-health'

/**
 * Every workflow's health over the rows of a window, or an earlier one of fewer rows while it is being counted; null before
 * the first. For another window, mount it anew.
 */
export function useHealth(rows: readonly Callback[], window: TimeWindow): WorkflowsHealth | null {
  const [follow] = useState(() => createFollowingHealth(window))
  const [health, setHealth] = useState<WorkflowsHealth | null>(null)
  // Counting lets the browser breathe in between, which rendering cannot.
  useEffect(() => {
    const controller = new AbortController()
    void follow(rows, controller.signal).then((next) => {
      if (next !== null && !controller.signal.aborted) setHealth(next)
    })
    return () => controller.abort()
  }, [follow, rows])
  return health
}
