/** A value that can be watched. `subscribe` and `get` suit React's useSyncExternalStore. */
export type Observable<T> = {
  get: () => T
  subscribe: (onChange: () => void) => () => void
}

/** `get` returns the same object until `set` is called with a value that differs in a field. */
export function createObservable<T extends object>(
  initial: T,
): Observable<T> & { set: (change: Partial<T>) => void } {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    set: (change) => {
      const next = { ...value, ...change }
      if (Object.entries(next).every(([key, field]) => field === Reflect.get(value, key))) return
      value = next
      for (const listener of listeners) listener()
    },
  }
}
