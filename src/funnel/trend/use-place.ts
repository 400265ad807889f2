import { type RefObject, useEffect, useState } from 'react'

/** So far from the screen that a little scrolling brings it there. */
const NEAR = '300px 0px'

export type Place = { isNear: boolean; widthPx: number | null }

/** Where an element is and how wide; before the first look its width is null. */
export function usePlace(element: RefObject<Element | null>): Place {
  const [isNear, setIsNear] = useState(false)
  const [widthPx, setWidthPx] = useState<number | null>(null)
  useEffect(() => {
    if (!element.current) return undefined
    const sight = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), { rootMargin: NEAR })
    const size = new ResizeObserver(([entry]) => setWidthPx(entry ? Math.floor(entry.contentRect.width) : null))
    sight.observe(element.current)
    size.observe(element.current)
    return () => {
      sight.disconnect()
      size.disconnect()
    }
  }, [element])
  return { isNear, widthPx }
}
