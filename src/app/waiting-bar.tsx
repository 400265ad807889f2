import { type ReactNode, useEffect, useState } from 'react'
import { useApiClient } from '~/api/client-context'
import { Icon } from '~/ui/icons'

/** One line over every page, about something that the dashboard waits for by itself. */
export function WaitingBar({ icon, children }: { icon: 'clock' | 'warning'; children: ReactNode }) {
  return (
    <p
      role="status"
      className="m-0 flex items-center gap-2 border-b border-line bg-amber-soft px-3 py-1 text-amber print:hidden"
    >
      <Icon name={icon} />
      <span className="text-ink">{children}</span>
    </p>
  )
}

/** " in 5 s", counted down; for eyes alone, since a status that changes each second would be spoken each second. */
export function Countdown({ untilMs }: { untilMs: number }) {
  const { nowMs } = useApiClient()
  const [, tick] = useState(0)
  // The wall clock is outside: it says how long the wait still is.
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return <span aria-hidden="true"> in {Math.max(1, Math.ceil((untilMs - nowMs()) / 1000))} s</span>
}
