import { useSyncExternalStore } from 'react'
import type { Session } from '~/auth/session'
import { Countdown, WaitingBar } from './waiting-bar'

/** Shown while no token can be had because the sign-in service is busy, until it gives one or that is told in its place. */
export function SignInWaitNotice({ wait }: { wait: Session['renewalWait'] }) {
  const { untilMs } = useSyncExternalStore(wait.subscribe, wait.get)
  if (untilMs === null) return null
  return (
    <WaitingBar icon="clock">
      The sign-in service is busy. What is loaded stays, and we ask it again by ourselves
      <Countdown untilMs={untilMs} />.
    </WaitingBar>
  )
}
