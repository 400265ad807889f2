import { Fragment } from 'react'
import type { Funnel } from '~/api/contract/funnel'
import { type Figure, readFigure } from '~/funnel/figure'
import { figureTitle } from '~/funnel/figure-value'
import { ScrollBox } from '~/funnel/scroll-box'
import { allFigures } from '~/funnel/stage'
import { usedWindow } from '~/funnel/used-window'
import { NOT_RECORDED } from '~/lib/number'
import { differenceText } from './difference-text'
import { earlierTitle } from './earlier-windows'
import { figureName, unitText } from './figure-name'
import { pairOf } from './figure-pair'
import { recordedPart } from './recorded-part'
import type { EarlierAnswer } from './use-earlier-answers'

const HEAD = 'border-b border-line-strong py-1 align-bottom text-small font-normal text-muted'
const CELL = 'border-b border-line py-0.5'
const NUMBER = 'pl-2 text-right'
/** Sets one earlier window apart from the next. */
const FIRST = 'pl-4'
/** Stays in sight while the columns scroll under it. */
const NAME = 'sticky left-0 bg-surface text-left'

type ComparisonTableProps = { funnel: Funnel; earlier: readonly EarlierAnswer[] }

/** Every figure now and then. Columns and rows have their sizes before the answers are there, so that nothing moves. */
export function ComparisonTable({ funnel, earlier }: ComparisonTableProps) {
  return (
    <ScrollBox label="Table of every figure now and before" className="mt-3 print:hidden">
      <table
        className={`w-full table-fixed border-separate border-spacing-0 ${earlier.length > 1 ? 'min-w-190' : 'min-w-110'}`}
        aria-busy={earlier.some(({ result }) => result.kind === 'loading')}
      >
        <colgroup>
          <col className="w-34 sm:w-60" />
          <col className="w-20" />
          {earlier.map(({ id }) => (
            <Fragment key={id}>
              <col className="w-34" />
              <col className="w-34" />
            </Fragment>
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} ${NAME}`}>
              Figure
            </th>
            <th scope="col" className={`${HEAD} ${NUMBER}`}>
              Now
            </th>
            {earlier.map(({ id, words }) => (
              <EarlierHeads key={id} words={words} />
            ))}
          </tr>
        </thead>
        <tbody>
          {allFigures().map(({ figure }) => {
            const reading = readFigure(figure, funnel)
            return (
              <tr key={figure.id}>
                <th scope="row" title={figureTitle(figure)} className={`${CELL} ${NAME} font-normal`}>
                  {figureName(figure).name} <span className="text-small text-muted">{unitText(figure)}</span>
                </th>
                <td className={`${CELL} ${NUMBER}`}>{reading.text}</td>
                {earlier.map((each) => {
                  const { value, change } = earlierTexts(figure, funnel, each)
                  return (
                    <EarlierCells key={each.id} value={value} change={change} />
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function EarlierHeads({ words }: { words: string }) {
  return (
    <>
      <th scope="col" className={`${HEAD} text-right ${FIRST}`}>
        {earlierTitle(words)}
      </th>
      <th scope="col" className={`${HEAD} ${NUMBER}`}>
        Change<span className="sr-only"> from what was recorded {words}</span>
      </th>
    </>
  )
}

function EarlierCells({ value, change }: { value: string; change: string }) {
  return (
    <>
      <td className={`${CELL} text-right ${FIRST}`}>{value}</td>
      <td className={`${CELL} ${NUMBER} text-muted`}>{change}</td>
    </>
  )
}

function earlierTexts(figure: Figure, now: Funnel, { window, result }: EarlierAnswer): { value: string; change: string } {
  if (result.kind === 'loading') return { value: '…', change: '…' }
  if (result.kind === 'refused') return { value: NOT_RECORDED, change: 'no answer' }
  const { answer } = result
  const recorded = recordedPart(answer, usedWindow(answer.funnel, window).window)
  const value = readFigure(figure, answer.funnel).text
  if (recorded.kind === 'before-records') return { value, change: recorded.isWholly ? 'not recorded then' : 'partly recorded' }
  return { value, change: differenceText(figure, pairOf(figure, now, answer.funnel)) }
}
