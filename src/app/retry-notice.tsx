import { useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { TRIES_AT_MOST } from '~/api/retry-policy'
import { Countdown, WaitingBar } from './waiting-bar'

/** Shown while the API has failed and is being asked again, until it answers or the failure is told in its place. */
export function RetryNotice() {
  const { retries } = useApiClient()
  const { status, nextTry, atMs } = useSyncExternalStore(retries.subscribe, retries.get)
  if (nextTry === null || atMs === null) return null
  return (
    <WaitingBar icon="clock">
      The API failed{status === null ? '' : ` (HTTP ${status})`}. We ask again by ourselves: try {nextTry} of{' '}
      {TRIES_AT_MOST}
      <Countdown untilMs={atMs} />.
    </WaitingBar>
  )
}
