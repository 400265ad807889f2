import type { Funnel } from '~/api/contract/funnel'
import { type Figure, readFigure } from '~/funnel/figure'
import { type Line, run } from './picture-text'

/** A figure's value as it is to be read: null, zero and invalid are told apart in words. */
export function figureRuns(figure: Figure, funnel: Funnel): Line {
  const reading = readFigure(figure, funnel)
  if (reading.remark === null) return [run(reading.text)]
  return [run(`${reading.text} `), run(reading.remark, 'body', reading.kind === 'invalid' ? 'red' : 'faint')]
}
