import { type ReactNode, useState } from 'react'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'

type FirstFewProps<T> = {
  items: readonly T[]
  /** What the items are, in the plural. */
  what: string
  count?: number
  children: (shown: readonly T[]) => ReactNode
}

/** The first of a long list, and a button for the rest. */
export function FirstFew<T>({ items, what, count = 8, children }: FirstFewProps<T>) {
  const [showsAll, setShowsAll] = useState(false)
  return (
    <>
      {children(showsAll ? items : items.slice(0, count))}
      {items.length > count ? (
        <Button variant="quiet" className="mt-1" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? `Show the first ${count}` : `Show all ${formatCount(items.length)} ${what}`}
        </Button>
      ) : null}
    </>
  )
}
