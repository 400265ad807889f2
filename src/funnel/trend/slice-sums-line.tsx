import { useMemo } from 'react'
import type { Funnel } from '~/api/contract/funnel'
import { compareSums, differenceWords, notComparedWords, sumsWords } from './slice-sums'
import type { TrendSlice } from './trend-points'

type SliceSumsLineProps = { slices: readonly TrendSlice[]; whole: Funnel; isRunning: boolean }

/** Whether the slices add up to the whole: said in either case, since the two are asked for apart. */
export function SliceSumsLine({ slices, whole, isRunning }: SliceSumsLineProps) {
  const sums = useMemo(() => compareSums(slices, whole), [slices, whole])
  // While slices are asked for again, as the whole was, some are still from before it.
  const words = isRunning ? 'Sums can be compared once all slices are loaded.' : sumsWords(sums)
  const differences = !isRunning && sums.kind === 'compared' ? sums.differences : []
  const notCompared = isRunning ? null : notComparedWords(sums)
  return (
    <div className="min-h-4 text-small text-muted">
      {words}
      {differences.length > 0 ? (
        <>
          <ul aria-label="Where the slices and the whole disagree" className="m-0 list-none p-0 text-ink">
            {differences.map((difference) => (
              <li key={difference.figure.id}>{differenceWords(difference)}</li>
            ))}
          </ul>
          Why it may be: the slices were asked at other moments than the whole, and some events arrive late; one on the
          border of two slices may be counted on one side, on both or on neither.
        </>
      ) : null}
      {notCompared ? ` ${notCompared}` : null}
    </div>
  )
}
