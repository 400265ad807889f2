import { useEffect, useState, useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { formatCount } from '~/lib/number'
import { Icon } from '~/ui/icons'

/** Shown while requests are held back because the API asked for it. */
export function RateNotice() {
  const { budget, nowMs } = useApiClient()
  const { waitingUntilMs, limit } = useSyncExternalStore(budget.subscribe, budget.get)
  const [, tick] = useState(0)
  // The wall clock is outside: it says how long the wait still is.
  useEffect(() => {
    if (waitingUntilMs === null) return undefined
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [waitingUntilMs])
  if (waitingUntilMs === null) return null
  const seconds = Math.max(1, Math.ceil((waitingUntilMs - nowMs()) / 1000))
  return (
    <p
      role="status"
      className="m-0 flex items-center gap-2 border-b border-line bg-amber-soft px-3 py-1 text-amber print:hidden"
    >
      <Icon name="clock" />
      <span className="text-ink">
        The API asks us to wait{limit === null ? '' : ` (its limit: ${formatCount(limit)} requests)`}. We go on by ourselves
        <span aria-hidden="true"> in {seconds} s</span>.
      </span>
    </p>
  )
}
