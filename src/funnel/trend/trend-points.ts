import type { Funnel } from '~/api/contract/funnel'
import type { Figure } from '~/funnel/figure'
import type { SliceResult } from './slice-run'
import type { Slice } from './slices'

/** One slice with what is known of it. */
export type TrendSlice = Slice & { result: SliceResult<{ funnel: Funnel }> }

/**
 * One slice of one figure, taken apart into what is drawn differently. Each is null where there is nothing to draw, and
 * a line ends there: a gap is never bridged.
 */
export type TrendPoint = {
  /** The middle of the slice. */
  atMs: number
  sliceIndex: number
  value: number | null
  /** Slices of the common length. */
  even: number | null
  /** Slices of another length, with the neighbours that the dashed line leads to. */
  uneven: number | null
  /** A value between two gaps, which no line would show. */
  alone: number | null
}

function valueIn(slice: TrendSlice, figure: Figure): number | null {
  return slice.result.kind === 'loaded' ? figure.valueOf(slice.result.answer.funnel) : null
}

/** `dependsOnLength`: whether a value of a slice of another length is drawn apart, as a count is and a percentile is not. */
export function trendPoints(slices: readonly TrendSlice[], figure: Figure, dependsOnLength: boolean): TrendPoint[] {
  const values = slices.map((slice) => valueIn(slice, figure))
  const isUneven = (index: number) => dependsOnLength && (slices[index]?.uneven ?? null) !== null
  return slices.map((slice, index) => {
    const value = values[index] ?? null
    const leadsToUneven = [index - 1, index + 1].some((near) => isUneven(near) && (values[near] ?? null) !== null)
    const hasNeighbour = [index - 1, index + 1].some((near) => (values[near] ?? null) !== null)
    return {
      atMs: (slice.sinceMs + slice.untilMs) / 2,
      sliceIndex: index,
      value,
      even: isUneven(index) ? null : value,
      uneven: isUneven(index) || leadsToUneven ? value : null,
      alone: hasNeighbour ? null : value,
    }
  })
}

/** Whether every slice answered and none of them has a value: an empty picture would look as if it were still coming. */
export function isUnmeasured(slices: readonly TrendSlice[], figures: readonly Figure[]): boolean {
  return slices.every(
    (slice) => slice.result.kind === 'loaded' && figures.every((figure) => valueIn(slice, figure) === null),
  )
}
