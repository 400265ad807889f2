import { useEffect, useRef, useState } from 'react'

const RENEWED_EVERY_MS = 500

/**
 * The value; while `isBusy`, renewed at most twice a second. While a whole week is loaded, each page would otherwise have
 * all rows filtered, counted and drawn again.
 */
export function useThrottled<T>(value: T, isBusy: boolean): T {
  const [renewed, setRenewed] = useState(value)
  const renewedAtMs = useRef(0)
  // What is shown while idle is where the next busy time begins: it must not step back.
  if (!isBusy && renewed !== value) setRenewed(value)
  // The clock: what came too soon is shown when its time has come.
  useEffect(() => {
    if (!isBusy) return
    const waitMs = Math.max(0, renewedAtMs.current + RENEWED_EVERY_MS - performance.now())
    const timer = setTimeout(() => {
      renewedAtMs.current = performance.now()
      setRenewed(value)
    }, waitMs)
    return () => clearTimeout(timer)
  }, [value, isBusy])
  return isBusy ? renewed : value
}
