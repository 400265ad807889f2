import { useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { formatCount } from '~/lib/number'
import { Countdown, WaitingBar } from './waiting-bar'

/** Shown while requests are held back because the API asked for it. */
export function RateNotice() {
  const { budget } = useApiClient()
  const { waitingUntilMs, limit } = useSyncExternalStore(budget.subscribe, budget.get)
  if (waitingUntilMs === null) return null
  return (
    <WaitingBar icon="clock">
      The API asks us to wait{limit === null ? '' : ` (its limit: ${formatCount(limit)} requests)`}. We go on by ourselves
      <Countdown untilMs={waitingUntilMs} />.
    </WaitingBar>
  )
}
