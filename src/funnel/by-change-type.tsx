import type { Funnel } from '~/api/contract/funnel'
import { changeTypeTerm } from '~/audit/glossary'
import { TermLink } from '~/audit/views/term-link'
import { saidText } from '~/audit/recorded-text'
import { formatCount, formatPct } from '~/lib/number'
import type { TimeWindow } from '~/lib/window'
import { SavePicture } from '~/funnel/take-away/save-picture'
import { AppLink } from '~/ui/app-link'
import { Panel } from '~/ui/panel'
import { Bar } from './bar'
import { barPercent } from './bar-scale'
import { callbacksLink } from './callbacks-link'
import { changeTypeShares, remainderWords } from './change-type-shares'

const NUMBER_CELL = 'py-1 pl-3 text-right whitespace-nowrap print:py-0'
/** On paper, where all has to fit on one sheet. */
const PRINTED = 12

export function ByChangeType({ funnel, window }: { funnel: Funnel; window: TimeWindow }) {
  const { shares, remainder } = changeTypeShares(funnel.callbacks)
  const scale = Math.max(0, ...shares.map((share) => share.count))
  return (
    <Panel
      title="By change type"
      actions={
        <SavePicture name="By change type" shortName="change types" request={() => ({ kind: 'change-types', funnel })} />
      }
      footnote={remainderWords(remainder)}
    >
      {shares.length === 0 ? (
        <p className="m-0 py-2 text-muted">No change types were recorded for this window.</p>
      ) : (
        <table className="w-full border-collapse">
          <thead>
            <tr className="text-left text-small text-muted">
              <th scope="col" className="py-1 pr-3 font-normal">
                Change
                <TermLink kind="change" word="Change" className="-my-1" />
              </th>
              <th scope="col" className="w-full py-1 font-normal">
                <span className="sr-only">Bar</span>
              </th>
              <th scope="col" className={`${NUMBER_CELL} font-normal`}>
                Callbacks
              </th>
              <th scope="col" className={`${NUMBER_CELL} font-normal`}>
                Of received
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ changeType, count, percent }, index) => {
              const term = changeTypeTerm(changeType)
              return (
                <tr key={changeType} className={`border-t border-line ${index < PRINTED ? '' : 'print:hidden'} print:leading-4`}>
                  <th scope="row" className="max-w-52 truncate py-1 pr-3 text-left font-normal sm:max-w-72 print:py-0" title={`${saidText(changeType)}\n${term.meaning}`}>
                    {term.label}
                  </th>
                  <td>
                    <Bar pieces={[{ fromPercent: 0, toPercent: barPercent(count, scale), texture: 'plain' }]} />
                  </td>
                  <td className={NUMBER_CELL}>
                    <AppLink
                      to={callbacksLink(window, { changeType })}
                      title="Show these callbacks"
                      aria-label={`${formatCount(count)}: show these callbacks, ${term.label}`}
                      className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-accent"
                    >
                      {formatCount(count)}
                    </AppLink>
                  </td>
                  <td className={`${NUMBER_CELL} text-muted`}>{formatPct(percent)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {shares.length > PRINTED ? (
        <p className="m-0 hidden border-t border-line text-muted print:block">
          {formatCount(shares.length - PRINTED)} more change types
        </p>
      ) : null}
    </Panel>
  )
}
