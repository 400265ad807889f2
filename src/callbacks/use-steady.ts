import { useState } from 'react'

/** The same object for as long as its contents are the same, so that what hangs on it rests. For plain values only. */
export function useSteady<T>(value: T): T {
  const [steady, setSteady] = useState(value)
  if (steady === value || JSON.stringify(steady) === JSON.stringify(value)) return steady
  setSteady(value)
  return value
}
