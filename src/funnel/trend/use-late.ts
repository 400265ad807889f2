import { useEffect, useState } from 'react'

/** The value as it was until it has stood for a while: pictures that take turns never hold up the page together. */
export function useLate<T>(value: T, delayMs: number): T {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return late
}
