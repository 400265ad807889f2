import type { Funnel } from '~/api/contract/funnel'
import type { Slice } from '~/funnel/trend/slices'
import { formatCount } from '~/lib/number'
import type { AttentionSlice, SliceBehind } from './rule'

/** What is known of the slices. A rule judges them when all have been answered or refused, so that its line holds still. */
export type Arrived = {
  loaded: readonly { slice: Slice; funnel: Funnel }[]
  total: number
  isComplete: boolean
  /** Which slices are missing and why, or null. */
  remark: string | null
}

export function readArrived(slices: readonly AttentionSlice[]): Arrived {
  const count = (kind: AttentionSlice['result']['kind']) => slices.filter(({ result }) => result.kind === kind).length
  const [waiting, loading, failed] = [count('waiting'), count('loading'), count('failed')]
  const loaded = slices.flatMap((slice) =>
    slice.result.kind === 'loaded' ? [{ slice, funnel: slice.result.answer.funnel }] : [],
  )
  const total = slices.length
  // Before the first is asked for, all of them wait.
  const isArriving = loading > 0 || (waiting === total && total > 0)
  const remark = isArriving
    ? '…still loading slices'
    : waiting > 0
      ? `${formatCount(waiting)} of ${formatCount(total)} slices are not loaded`
      : failed > 0
        ? `${formatCount(failed)} of ${formatCount(total)} slices could not be loaded`
        : null
  return { loaded, total, isComplete: waiting + loading === 0, remark }
}

/** What makes a slice worth a look, or null; the greater `size`, the worse. */
export type Look = (funnel: Funnel) => { size: number; words: string } | null

/** The slices worth a look, the worst first and equal ones by time. */
export function worstFirst(arrived: Arrived, look: Look): SliceBehind[] {
  return arrived.loaded
    .flatMap(({ slice: { sinceMs, untilMs }, funnel }) => {
      const seen = look(funnel)
      return seen ? [{ sinceMs, untilMs, ...seen }] : []
    })
    .sort((a, b) => b.size - a.size || a.sinceMs - b.sinceMs)
    .map(({ sinceMs, untilMs, words }) => ({ sinceMs, untilMs, words }))
}

/** The slices behind a finding about the whole window. */
export function slicesBehind(arrived: Arrived, look: Look): { slices: SliceBehind[]; slicesRemark: string | null } {
  if (!arrived.isComplete) return { slices: [], slicesRemark: arrived.remark }
  const slices = worstFirst(arrived, look)
  const isNone = slices.length === 0 && arrived.total > 0
  return { slices, slicesRemark: arrived.remark ?? (isNone ? 'no slice shows it on its own' : null) }
}
