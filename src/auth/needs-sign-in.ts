/** `renewal`: no new token can be had; passes when one can. `refused`: the API refuses fresh ones; only signing in ends it. */
type Cause = 'renewal' | 'refused'

/** Whether something in the background found that a person has to sign in again. */
export type NeedsSignIn = {
  get: () => boolean
  subscribe: (onChange: () => void) => () => void
  report: (cause: Cause) => void
  clear: (cause: Cause) => void
}

export function createNeedsSignIn(): NeedsSignIn {
  const causes = new Set<Cause>()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  return {
    get: () => causes.size > 0,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    report: (cause) => {
      causes.add(cause)
      changed()
    },
    clear: (cause) => {
      if (causes.delete(cause)) changed()
    },
  }
}
