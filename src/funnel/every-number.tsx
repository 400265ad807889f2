import type { Funnel } from '~/api/contract/funnel'
import { Panel } from '~/ui/panel'
import { readFigure, sourceText } from './figure'
import { ScrollBox } from './scroll-box'
import { allFigures } from './stage'

const HEAD = 'border-b border-line-strong py-1 pr-4 text-left text-small font-normal text-muted'
const CELL = 'border-b border-line py-1 pr-4 align-top'

/** Folded away: every scalar of the answer and every ratio made of them, with its unit, its source and its meaning. */
export function EveryNumber({ funnel }: { funnel: Funnel }) {
  return (
    <Panel title="Every number" className="print:hidden">
      <details>
        <summary className="w-fit text-muted hover:text-ink">What each number is, and where it comes from</summary>
        <ScrollBox label="Table of every number" className="mt-2">
          <table className="w-full min-w-240 border-collapse">
            <thead>
              <tr>
                <th scope="col" className={HEAD}>
                  Stage
                </th>
                <th scope="col" className={HEAD}>
                  Number
                </th>
                <th scope="col" className={`${HEAD} text-right`}>
                  Value
                </th>
                <th scope="col" className={HEAD}>
                  Unit
                </th>
                <th scope="col" className={HEAD}>
                  Source
                </th>
                <th scope="col" className={HEAD}>
                  Meaning
                </th>
              </tr>
            </thead>
            <tbody>
              {allFigures().map(({ stage, figure }) => {
                const reading = readFigure(figure, funnel)
                return (
                  <tr key={figure.id}>
                    <td className={`${CELL} whitespace-nowrap text-muted`}>{stage.title}</td>
                    <th scope="row" className={`${CELL} text-left font-normal whitespace-nowrap`}>
                      {figure.label}
                    </th>
                    <td className={`${CELL} text-right whitespace-nowrap`}>{reading.remark ?? reading.text}</td>
                    <td className={`${CELL} whitespace-nowrap text-muted`}>{figure.unit}</td>
                    <td className={`${CELL} font-mono text-small`}>{sourceText(figure)}</td>
                    <td className={`${CELL} min-w-72 text-small text-muted`}>{figure.meaning}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </Panel>
  )
}
