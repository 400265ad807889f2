import type { Funnel } from '~/api/contract/funnel'
import { SPAN_PARTS, spanPieces, SPANS, spanScale, SPANS_NOTE } from '~/funnel/time-spans'
import { textured } from './bar-drawing'
import { barRowsDrawing, type BarRow, type Cell } from './bar-rows-drawing'
import { figureRuns } from './figure-runs'
import type { Drawer, PictureContent } from './picture'
import { run } from './picture-text'

const SAMPLE = { x: 0, y: 0, width: 20, height: 12 }
const WIDTH = 760

const head = (text: string, edge: Cell['edge']): Cell => ({ lines: [[run(text, 'small', 'muted')]], edge })

/** The five measurements as they are on the page: side by side on one scale, p95 and longest apart. */
export function timesContent(funnel: Funnel, drawer: Drawer): PictureContent {
  const scale = spanScale(funnel)
  const rows = SPANS.map(
    (span): BarRow => ({
      before: [{ lines: [[run(span.title)], [run(span.note, 'small', 'muted')]], edge: 'left' }],
      pieces: spanPieces(span, funnel, scale),
      after: [
        { lines: [figureRuns(span.p95, funnel)], edge: 'right' },
        { lines: span.max ? [figureRuns(span.max, funnel)] : [], edge: 'right' },
      ],
    }),
  )
  return {
    title: 'Funnel · Where the time goes',
    description: '',
    body: barRowsDrawing({
      head: { before: [head('What', 'left')], after: [head('p95', 'right'), head('Longest', 'right')] },
      rows,
      widthPx: WIDTH,
      ...drawer,
    }),
    legend: [
      { sample: textured('plain', SAMPLE, drawer.paints), words: 'p95' },
      { sample: textured('chosen', SAMPLE, drawer.paints), words: SPAN_PARTS.chosen },
      { sample: textured('reach', SAMPLE, drawer.paints), words: SPAN_PARTS.reach },
    ],
    notes: [SPANS_NOTE],
  }
}
