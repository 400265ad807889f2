import { useEffect, useRef, useState } from 'react'

/**
 * The value; while `isBusy`, renewed at most every `everyMs`. While a whole week is loaded, each page would otherwise have
 * all rows filtered, counted and drawn again.
 */
export function useThrottled<T>(value: T, isBusy: boolean, everyMs = 500): T {
  const [renewed, setRenewed] = useState(value)
  const renewedAtMs = useRef(0)
  // What is shown while idle is where the next busy time begins: it must not step back.
  if (!isBusy && renewed !== value) setRenewed(value)
  // The clock: what came too soon is shown when its time has come.
  useEffect(() => {
    if (!isBusy) return
    const waitMs = Math.max(0, renewedAtMs.current + everyMs - performance.now())
    const timer = setTimeout(() => {
      renewedAtMs.current = performance.now()
      setRenewed(value)
    }, waitMs)
    return () => clearTimeout(timer)
  }, [value, isBusy, everyMs])
  return isBusy ? renewed : value
}
