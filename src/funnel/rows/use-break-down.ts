import { useEffect, useState } from 'react'
import type { Callback } from '~/api/contract/callback'
import type { BreakDown } from '~/store/break-down'
import { createFollowingBreakDown } from '~/store/following-break-down'

/** The rows' break-down, or an earlier one of fewer rows while it is being counted; null before the first. */
export function useBreakDown(rows: readonly Callback[]): BreakDown | null {
  const [follow] = useState(createFollowingBreakDown)
  const [breakDown, setBreakDown] = useState<BreakDown | null>(null)
  // Counting lets the browser breathe in between, which rendering cannot.
  useEffect(() => {
    const controller = new AbortController()
    void follow(rows, controller.signal).then((next) => {
      if (next !== null && !controller.signal.aborted) setBreakDown(next)
    })
    return () => controller.abort()
  }, [follow, rows])
  return breakDown
}
