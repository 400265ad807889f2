import { type ReactNode, useState } from 'react'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'

type FirstFewProps<T> = {
  /** A list, or what reads the items of one as they are looked at. */
  items: { readonly length: number; slice: (start: number, end: number) => readonly T[] }
  /** What the items are, in the plural. */
  what: string
  count?: number
  children: (shown: readonly T[]) => ReactNode
}

/** So many come at once: each has a line and links, and a thousand of them would hold up the page. */
const MORE_AT_ONCE = 100

/** The first of a long list, and a button for the rest. */
export function FirstFew<T>({ items, what, count = 8, children }: FirstFewProps<T>) {
  const [most, setMost] = useState(count)
  const shown = Math.min(most, items.length)
  const left = items.length - shown
  return (
    <>
      {children(items.slice(0, shown))}
      {items.length > count ? (
        <Button variant="quiet" className="mt-1" aria-expanded={left === 0} onClick={() => setMost(left > 0 ? most + MORE_AT_ONCE : count)}>
          {left === 0
            ? `Show the first ${count}`
            : left > MORE_AT_ONCE
              ? `Show ${MORE_AT_ONCE} more of ${formatCount(items.length)} ${what}`
              : `Show all ${formatCount(items.length)} ${what}`}
        </Button>
      ) : null}
    </>
  )
}
