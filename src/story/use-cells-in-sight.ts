import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useMemo } from 'react'
import { useNarrow } from '~/ui/use-narrow'
import { COLUMN_WIDTH, HEAD_HEIGHT, ROW_HEIGHT } from './matrix-measures'

/** The same list for the same numbers, or every row would render whenever something else changes. */
function useSteadyIndexes(items: readonly { index: number }[]): readonly number[] {
  const text = items.map(({ index }) => index).join()
  return useMemo(() => (text === '' ? [] : text.split(',').map(Number)), [text])
}

/** The columns to draw: those in sight, some around, and `kept`, which is -1 where none has to be. */
export function useColumnsInSight(
  scroll: HTMLElement | null,
  count: number,
  kept: number,
): readonly number[] {
  // The cell with the tab stop stays in the page, or the keyboard would lose its place when it scrolls away.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range)
      if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes
      return kept < range.startIndex ? [kept, ...indexes] : [...indexes, kept]
    },
    [kept],
  )
  // The compiler that this rule speaks for is not in use here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    horizontal: true,
    count,
    getScrollElement: () => scroll,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 4,
    useFlushSync: false,
    rangeExtractor,
  })
  return useSteadyIndexes(virtualizer.getVirtualItems())
}

/** The rows whose cells are to be drawn. */
export function useRowsInSight(scroll: HTMLElement | null, count: number): ReadonlySet<number> {
  const isNarrow = useNarrow()
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroll,
    estimateSize: () => (isNarrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide),
    scrollMargin: HEAD_HEIGHT,
    overscan: 6,
    useFlushSync: false,
  })
  const indexes = useSteadyIndexes(virtualizer.getVirtualItems())
  return useMemo(() => new Set(indexes), [indexes])
}
