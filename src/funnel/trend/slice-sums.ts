import type { Funnel } from '~/api/contract/funnel'
import type { Figure } from '~/funnel/figure'
import { RECORDED } from '~/funnel/recorded-figures'
import { formatCount } from '~/lib/number'
import type { TrendSlice } from './trend-points'

/** The counts that add up over windows that join; different entities and percentiles never do. */
const ADDITIVE: readonly Figure[] = [
  RECORDED.received,
  RECORDED.filteredOut,
  RECORDED.capExhausted,
  RECORDED.events,
  RECORDED.finished,
  RECORDED.psaCalls,
  RECORDED.psaFailures,
]

export type SumDifference = { figure: Figure; ofSlices: number; ofWhole: number }

export type SliceSums =
  | { kind: 'incomplete'; missing: number; failed: number }
  | { kind: 'compared'; differences: readonly SumDifference[]; notRecorded: readonly Figure[]; compared: number }

/** The counts of all slices together against those of the whole window. */
export function compareSums(slices: readonly TrendSlice[], whole: Funnel): SliceSums {
  const funnels = slices.flatMap(({ result }) => (result.kind === 'loaded' ? [result.answer.funnel] : []))
  const missing = slices.length - funnels.length
  if (missing > 0) {
    return { kind: 'incomplete', missing, failed: slices.filter(({ result }) => result.kind === 'failed').length }
  }
  const differences: SumDifference[] = []
  const notRecorded: Figure[] = []
  for (const figure of ADDITIVE) {
    const ofSlices = sumOf(funnels.map(figure.valueOf))
    const ofWhole = sumOf([figure.valueOf(whole)])
    if (ofSlices === null || ofWhole === null) notRecorded.push(figure)
    else if (ofSlices !== ofWhole) differences.push({ figure, ofSlices, ofWhole })
  }
  return { kind: 'compared', differences, notRecorded, compared: ADDITIVE.length - notRecorded.length }
}

/** Null as soon as one of them was not recorded, or came invalid: the sum of the rest would pass for the whole. */
function sumOf(counts: readonly (number | null)[]): number | null {
  return counts.reduce((sum, count) => (sum === null || count === null || count < 0 ? null : sum + count), 0)
}

/** "Received: the slices have 3 more than the whole, 3,415 against 3,412." */
export function differenceWords({ figure, ofSlices, ofWhole }: SumDifference): string {
  const by = formatCount(Math.abs(ofSlices - ofWhole))
  const sums = `${formatCount(ofSlices)} against ${formatCount(ofWhole)}`
  return `${figure.label}: the slices have ${by} ${ofSlices > ofWhole ? 'more' : 'fewer'} than the whole, ${sums}.`
}

/** What can be said of the sums in one line; null where the differences say it. */
export function sumsWords(sums: SliceSums): string | null {
  if (sums.kind === 'incomplete') {
    if (sums.failed === 0) return 'Sums can be compared once all slices are loaded.'
    const slices = sums.failed === 1 ? '1 slice is' : `${sums.failed} slices are`
    return `Sums can’t be compared with the whole: ${slices} missing.`
  }
  if (sums.differences.length > 0) return null
  if (sums.compared === 0) return 'Sums can’t be compared with the whole: no count is recorded throughout.'
  return 'The slices add up to the whole.'
}

/** "PSA calls and Failed calls are not recorded throughout, so they are not compared."; null where all are. */
export function notComparedWords(sums: SliceSums): string | null {
  if (sums.kind === 'incomplete' || sums.notRecorded.length === 0 || sums.compared === 0) return null
  const names = new Intl.ListFormat('en-GB').format(sums.notRecorded.map((figure) => figure.label))
  return sums.notRecorded.length === 1
    ? `${names} is not recorded throughout, so it is not compared.`
    : `${names} are not recorded throughout, so they are not compared.`
}
