import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { WaitingBar } from './waiting-bar'

const subscribe = (onChange: () => void) => onlineManager.subscribe(onChange)
const isOnline = () => onlineManager.isOnline()

/** Shown while the browser has no connection: questions are kept back until it has one, and would seem to take for ever. */
export function OfflineNotice() {
  if (useSyncExternalStore(subscribe, isOnline)) return null
  return (
    <WaitingBar icon="warning">
      You are offline. What is loaded stays, and what you ask for is sent by itself once you are connected again.
    </WaitingBar>
  )
}
