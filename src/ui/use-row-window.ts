import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createRowObserver, type ShownRows } from './row-observer'
import type { RowSource } from './row-source'
import { RowSizes } from './row-sizes'
import { needsMore, type RowSpan, rowsInSight, rowsToDraw } from './rows-in-sight'

type RowWindowProps = {
  rows: RowSource<unknown>
  isOpen: (id: string) => boolean
  /** Changes with the order of the rows: the first row is then what is looked for. */
  sortedBy: string
  scroll: HTMLElement
  /** Scrolled to at first; null for where the box stands. */
  initialIndex: number | null
  rowHeightPx: number
  /** What lies over the box's upper edge, px. */
  headerPx: number
}

type Shown = ShownRows & { sizes: RowSizes; sortedBy: string; drawn: RowSpan }

const NOTHING: RowSpan = { first: 0, last: -1 }

/**
 * Which of many rows are drawn, and where. They stand in the page one after the other, with room above and below for the
 * rest: a row that opens moves the others down by itself, and only what it turned out to be high is noted, after the fact.
 */
export function useRowWindow(props: RowWindowProps) {
  const { rows, isOpen, sortedBy, scroll, initialIndex, rowHeightPx: meantPx, headerPx } = props
  // Large letters make every row higher than it was meant to be: the first closed one that is seen tells.
  const [seenHeight, setSeenHeight] = useState<{ meantPx: number; px: number } | null>(null)
  const rowHeightPx = seenHeight?.meantPx === meantPx ? seenHeight.px : meantPx
  const sizes = useMemo(() => new RowSizes(rowHeightPx), [rowHeightPx])
  const [seenCount, setSeenCount] = useState(0)
  // Sizes are noted in place; the count says that there are new ones.
  // oxlint-disable-next-line react/exhaustive-deps
  const offsets = useMemo(() => sizes.offsetsOf({ rows, isOpen }), [sizes, rows, isOpen, seenCount])
  const [view, setView] = useState(() => ({
    topPx: initialIndex === null ? scroll.scrollTop : offsets.topOf(initialIndex),
    heightPx: scroll.clientHeight - headerPx,
    sortedBy,
  }))
  const topPx = view.sortedBy === sortedBy ? view.topPx : 0
  const { heightPx } = view
  const inSight = useMemo(
    () => ({ ...rowsInSight(offsets, rows.count, topPx, { heightPx, rowHeightPx }), sortedBy }),
    [offsets, rows, topPx, heightPx, rowHeightPx, sortedBy],
  )
  const settled = useDeferredValue(inSight, { ...NOTHING, sortedBy })
  const drawn = useMemo(
    () => rowsToDraw(inSight, settled.sortedBy === sortedBy ? settled : NOTHING, rows.count),
    [inSight, settled, sortedBy, rows],
  )

  /** Where the box stands, which scrolling moves without a render. */
  const scrolledPx = useRef(topPx)
  const scrollTo = useCallback(
    (px: number) => {
      scrolledPx.current = px
      scroll.scrollTop = px
      setView((before) => ({ ...before, topPx: px }))
    },
    [scroll],
  )

  const shown = useRef<Shown | null>(null)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { rows, isOpen, sortedBy, sizes, offsets, drawn }
    if (before === null) {
      if (initialIndex !== null) scroll.scrollTop = scrolledPx.current
      return
    }
    if (before.isOpen !== isOpen) sizes.forgetClosed(isOpen)
    if (before.sortedBy !== sortedBy) {
      scrolledPx.current = 0
      scroll.scrollTop = 0
      setView((last) => ({ ...last, topPx: 0, sortedBy }))
      return
    }
    const isSame = before.rows === rows && before.isOpen === isOpen && before.sizes === sizes
    if (scrolledPx.current > 0 && before.rows.count > 0 && !isSame) {
      // Rows that come in above keep what is looked at in its place; at the very top, the new ones are what is looked for.
      const index = before.offsets.indexAt(scrolledPx.current)
      const now = before.rows === rows ? index : rows.indexOfId(before.rows.idAt(index))
      const movedPx = now < 0 ? 0 : offsets.topOf(now) - before.offsets.topOf(index)
      if (movedPx !== 0) scrollTo(Math.max(0, scrolledPx.current + movedPx))
    }
  }, [rows, isOpen, sortedBy, sizes, offsets, drawn, scroll, scrollTo, initialIndex])

  useEffect(() => {
    const onScroll = () => {
      scrolledPx.current = scroll.scrollTop
      const now = shown.current
      if (now && needsMore(now.drawn, now.offsets, now.rows.count, { topPx: scrolledPx.current, heightPx })) {
        setView((before) => ({ ...before, topPx: scrolledPx.current }))
      }
    }
    scroll.addEventListener('scroll', onScroll, { passive: true })
    const box = new ResizeObserver(() => {
      const nextPx = scroll.clientHeight - headerPx
      setView((before) => (before.heightPx === nextPx ? before : { ...before, topPx: scrolledPx.current, heightPx: nextPx }))
    })
    box.observe(scroll)
    return () => {
      scroll.removeEventListener('scroll', onScroll)
      box.disconnect()
    }
  }, [scroll, heightPx, headerPx])

  const heightSeenFor = useRef<number | null>(null)
  const observer = useMemo(
    () =>
      createRowObserver({
        sizes,
        shown: () => shown.current,
        scrolledPx: () => scrolledPx.current,
        onClosedHeight: (px) => {
          if (heightSeenFor.current === meantPx) return
          heightSeenFor.current = meantPx
          if (px !== meantPx) setSeenHeight({ meantPx, px })
        },
        onSizes: (movedPx) => {
          // What is looked at stays where it is, though a row above turned out to be of another height.
          if (movedPx !== 0 && scrolledPx.current > 0) {
            scrolledPx.current += movedPx
            scroll.scrollTop = scrolledPx.current
            setView((before) => ({ ...before, topPx: scrolledPx.current }))
          }
          setSeenCount((count) => count + 1)
        },
      }),
    [sizes, scroll, meantPx],
  )
  useEffect(() => () => observer.disconnect(), [observer])
  const watch = useCallback(
    (row: HTMLElement | null) => {
      if (!row) return undefined
      observer.observe(row)
      return () => observer.unobserve(row)
    },
    [observer],
  )

  return { drawn, offsets, heightPx, scrolledPx, scrollTo, watch }
}
