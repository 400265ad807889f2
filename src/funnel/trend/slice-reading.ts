import { failureWords } from '~/api/failure-words'
import { readFigure } from '~/funnel/figure'
import { sliceWords } from '~/funnel/window-words'
import type { TrendSlice } from './trend-points'
import type { TrendChart } from './trend-series'

/** What one slice says of a chart's figures, in words. */
export type SliceReading =
  | { kind: 'values'; values: readonly { id: string; label: string; text: string }[] }
  /** Nothing is known of it, which is never a zero. */
  | { kind: 'gap'; isFailed: boolean; words: string }

export function readSlice(slice: TrendSlice, chart: TrendChart): SliceReading {
  const { result } = slice
  if (result.kind === 'failed') {
    return { kind: 'gap', isFailed: true, words: `Not loaded: ${failureWords(result.error).message}` }
  }
  if (result.kind !== 'loaded') return { kind: 'gap', isFailed: false, words: 'Not loaded yet' }
  const { funnel } = result.answer
  return {
    kind: 'values',
    values: chart.lines.map(({ figure }) => {
      const { text, remark } = readFigure(figure, funnel)
      return { id: figure.id, label: figure.label, text: remark ?? text }
    }),
  }
}

/** "Fri 20 Nov 09:00–10:00, cut by the window". */
export function sliceTitle(slice: TrendSlice, zone: string): string {
  return `${sliceWords(slice, zone)}${slice.uneven ? `, ${slice.uneven}` : ''}`
}

/** "Fri 20 Nov 09:00–10:00: Received 123, Filtered out 40". */
export function spokenSlice(slice: TrendSlice, chart: TrendChart, zone: string): string {
  const reading = readSlice(slice, chart)
  const words =
    reading.kind === 'gap' ? reading.words : reading.values.map(({ label, text }) => `${label} ${text}`).join(', ')
  return `${sliceTitle(slice, zone)}: ${words}`
}
