import type { Funnel } from '~/api/contract/funnel'
import { changeTypeTerm } from '~/audit/glossary'
import { barPercent } from '~/funnel/bar-scale'
import { changeTypeShares, remainderWords } from '~/funnel/change-type-shares'
import { formatCount, formatPct } from '~/lib/number'
import { textured } from './bar-drawing'
import { barRowsDrawing, type BarRow, type Cell } from './bar-rows-drawing'
import type { Drawer, PictureContent } from './picture'
import { run } from './picture-text'
import { wrapped } from './wrapped-text'

const WIDTH = 760
const WIDEST_LABEL = 240

const head = (text: string, edge: Cell['edge']): Cell => ({ lines: [[run(text, 'small', 'muted')]], edge })

/** The change types as they are on the page, most frequent first. */
export function changeTypesContent(funnel: Funnel, drawer: Drawer): PictureContent {
  const { shares, remainder } = changeTypeShares(funnel.callbacks)
  const scale = Math.max(0, ...shares.map((share) => share.count))
  const rows = shares.map(
    ({ changeType, count, percent }): BarRow => ({
      // An unknown type is named as it was recorded, however long that is.
      before: [
        {
          lines: wrapped(run(changeTypeTerm(changeType).label), WIDEST_LABEL, drawer.widthOf).map((piece) => [piece]),
          edge: 'left',
        },
      ],
      pieces: [{ fromPercent: 0, toPercent: barPercent(count, scale), texture: 'plain' }],
      after: [
        { lines: [[run(formatCount(count))]], edge: 'right' },
        { lines: [[run(formatPct(percent), 'body', 'muted')]], edge: 'right' },
      ],
    }),
  )
  return {
    title: 'Funnel · By change type',
    description: rows.length === 0 ? 'No change types were recorded for this window.' : '',
    body: barRowsDrawing({
      head:
        rows.length === 0
          ? null
          : { before: [head('Change', 'left')], after: [head('Callbacks', 'right'), head('Of received', 'right')] },
      rows,
      widthPx: WIDTH,
      ...drawer,
    }),
    legend: [
      {
        sample: textured('plain', { x: 0, y: 0, width: 20, height: 12 }, drawer.paints),
        words: 'callbacks, on one scale',
      },
    ],
    notes: [remainderWords(remainder)],
  }
}
