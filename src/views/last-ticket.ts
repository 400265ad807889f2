/**
 * The ticket number that was last asked for, or that the callback opened last has, in this tab since it was loaded. Held in
 * memory alone: a reload, the end of the tab and a sign-out forget it.
 */
let last: string | null = null
const listeners = new Set<() => void>()

function tell(number: string | null) {
  if (last === number) return
  last = number
  for (const listener of listeners) listener()
}

/** No number is longer; what a link may hold is. */
const LONGEST = 100

export function rememberTicket(number: string) {
  if (number.length <= LONGEST) tell(number)
}

export function forgetTicket() {
  tell(null)
}

/** For `useSyncExternalStore`, as the next one. */
export function lastTicket(): string | null {
  return last
}

export function onLastTicket(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
