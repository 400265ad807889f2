import type { Funnel } from '~/api/contract/funnel'
import { type Figure, formatValue } from '~/funnel/figure'
import { allFigures } from '~/funnel/stage'
import { factorText, pointsText } from './difference-text'
import { type FigureKind, kindOf, pairOf } from './figure-pair'
import { figureName } from './figure-name'
import { isNotable } from './notable'

/** A figure that differs notably between two windows. `size` is for sorting alone. */
export type Change = { figure: Figure; now: number; before: number; size: number }

/** What is added to both sides of a factor, so that the step from 0 to a little is not the largest of all. */
const LITTLE: Record<FigureKind, number> = { count: 10, share: 5, rate: 0.1, time: 1 }

/** The notable changes from `before` to `now`, the largest factor first. None is a cause of another. */
export function changesBetween(now: Funnel, before: Funnel): readonly Change[] {
  return allFigures()
    .flatMap(({ figure }) => {
      const pair = pairOf(figure, now, before)
      if (pair.kind === 'not-compared' || !isNotable(figure, pair, now, before)) return []
      const little = LITTLE[kindOf(figure.unit)]
      const size = Math.abs(Math.log((pair.now + little) / (pair.before + little)))
      return [{ figure, now: pair.now, before: pair.before, size }]
    })
    .toSorted((one, other) => other.size - one.size)
}

/** "PSA failures: 412, up from 37 in the 24 hours before (11 times as many)." `beforeWords` are an EarlierWindow's. */
export function changeSentence({ figure, now, before }: Change, beforeWords: string): string {
  const { name, of } = figureName(figure)
  const kind = kindOf(figure.unit)
  const value = `${name}: ${formatValue(now, figure.unit)}${of}`
  if (before === 0 && kind === 'count') return `${value}, none ${beforeWords}.`
  const direction = now > before ? 'up' : 'down'
  const remark = remarkOn(kind, now, before)
  return `${value}, ${direction} from ${formatValue(before, figure.unit)} ${beforeWords}${remark}.`
}

function remarkOn(kind: FigureKind, now: number, before: number): string {
  if (kind === 'time') return ''
  if (kind === 'share') return ` (${pointsText(now, before)})`
  return now === 0 || before === 0 ? '' : ` (${factorText(now, before, kind === 'count' ? 'many' : 'much')})`
}
