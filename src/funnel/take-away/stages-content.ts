import type { Funnel } from '~/api/contract/funnel'
import { differenceText } from '~/funnel/comparison/difference-text'
import { pairOf } from '~/funnel/comparison/figure-pair'
import { type Figure, readFigure } from '~/funnel/figure'
import { STAGES } from '~/funnel/stage'
import { STAGE_CHANGES_NOTE, STAGE_PARTS, stagePieces, stageScale, STAGES_NOTE } from '~/funnel/stage-bars'
import { textured } from './bar-drawing'
import { barRowsDrawing, type Cell } from './bar-rows-drawing'
import type { Drawer, PictureContent } from './picture'
import { type Line, run } from './picture-text'
import { figureRuns } from './figure-runs'
import { wrapped } from './wrapped-text'

const SAMPLE = { x: 0, y: 0, width: 20, height: 12 }
const WIDTH = 1120
const WIDEST_FACT = 116

/** The stages as they are on the page: counts with their units, bars on one scale, and what else is known of each. */
export function stagesContent(funnel: Funnel, before: Funnel | null, drawer: Drawer): PictureContent {
  const scale = stageScale(funnel)
  const facts = Math.max(...STAGES.map((stage) => stage.facts.length))
  const rows = STAGES.map((stage) => ({
    before: [
      { lines: [[run(stage.title, 'body', 'ink', true)], changeLine(stage.count, funnel, before)], edge: 'left' as const },
      { lines: [countLine(stage.count, funnel)], edge: 'right' as const },
    ],
    pieces: stagePieces(stage, funnel, scale),
    after: Array.from({ length: facts }, (_, index): Cell => {
      const figure = stage.facts[index]
      if (!figure) return { lines: [], edge: 'left' }
      const label = wrapped(run(figure.label, 'small', 'muted'), WIDEST_FACT, drawer.widthOf)
      return { lines: [figureRuns(figure, funnel), ...label.map((piece) => [piece])], edge: 'left' }
    }),
  }))
  return {
    title: 'Funnel · Stages',
    description: '',
    body: barRowsDrawing({ head: null, rows, widthPx: WIDTH, ...drawer }),
    legend: [
      { sample: textured('plain', SAMPLE, drawer.paints), words: 'the count' },
      { sample: textured('part', SAMPLE, drawer.paints), words: STAGE_PARTS.part },
      { sample: textured('failed', SAMPLE, drawer.paints), words: STAGE_PARTS.failed },
    ],
    notes: before ? [STAGES_NOTE, STAGE_CHANGES_NOTE] : [STAGES_NOTE],
  }
}

function changeLine(figure: Figure, funnel: Funnel, before: Funnel | null): Line {
  const pair = before && pairOf(figure, funnel, before)
  return pair === null || pair.kind === 'not-compared' ? [] : [run(differenceText(figure, pair), 'small', 'muted')]
}

function countLine(figure: Figure, funnel: Funnel) {
  const reading = readFigure(figure, funnel)
  const words = run(` ${reading.remark ?? figure.unit}`, 'small', reading.kind === 'invalid' ? 'red' : 'muted')
  return [run(reading.text, 'title', 'ink', true), words]
}
