import type { Funnel } from '~/api/contract/funnel'
import { type Figure, readFigure, sourceText } from './figure'

/** A figure's value as it is to be read: null, zero and invalid are told apart in words. */
export function FigureValue({ figure, funnel }: { figure: Figure; funnel: Funnel }) {
  const reading = readFigure(figure, funnel)
  if (reading.remark === null) return reading.text
  return (
    <>
      {reading.text} <span className={reading.kind === 'invalid' ? 'text-red' : 'text-faint'}>{reading.remark}</span>
    </>
  )
}

/** What a figure means and where it stands in the API's answer, for a tooltip; the table of every number shows it too. */
export function figureTitle(figure: Figure): string {
  return `${figure.meaning}\n${sourceText(figure)}`
}
