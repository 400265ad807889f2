import { SentenceView } from '~/audit/views/sentence-view'
import { formatCount, formatPct } from '~/lib/number'
import { counted } from '~/lib/text'
import type { TimeWindow } from '~/lib/window'
import type { Blocker } from '~/store/health/blockers'
import { checkWords } from './check-words'
import { FirstFew } from './first-few'
import { FoundLink } from './found-link'
import { NotHeldLink } from './not-held-link'

type BlockerTableProps = {
  label: string
  blockers: readonly Blocker[]
  workflowId: string
  window: TimeWindow
}

const HEAD = 'py-1 pl-3 text-right font-normal sm:whitespace-nowrap'

/** Checks by how often they did not hold where the rule said no. */
export function BlockerTable({ label, blockers, workflowId, window }: BlockerTableProps) {
  return (
    <FirstFew items={blockers} what="checks">
      {(shown) => (
        <div className="overflow-x-auto">
          <table aria-label={label} className="w-full border-collapse">
            <thead>
              <tr className="text-left align-bottom text-small text-muted">
                <th scope="col" className="w-full min-w-40 py-1 font-normal">
                  Check
                </th>
                <th scope="col" className={HEAD} title="Callbacks where the rule said no and this check did not hold">
                  Did not hold
                </th>
                <th scope="col" className={HEAD} title="Of the callbacks where the rule said no and this check was recorded">
                  Of recorded
                </th>
                <th scope="col" className={HEAD} title="Callbacks where every other recorded check held">
                  The only one
                </th>
                <th scope="col" className="py-1 pl-3 font-normal">
                  Newest
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((blocker) => (
                <BlockerRow
                  key={JSON.stringify([blocker.check.operator, blocker.check.fieldName, blocker.check.ruleValues])}
                  blocker={blocker}
                  workflowId={workflowId}
                  window={window}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </FirstFew>
  )
}

function BlockerRow({ blocker, workflowId, window }: { blocker: Blocker; workflowId: string; window: TimeWindow }) {
  const { check, saidNo, matched, isProvenOptional, newestNotHeld } = blocker
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className={`py-1 pr-3 text-left font-normal ${isProvenOptional ? 'text-muted' : ''}`}>
        <SentenceView sentence={checkWords(check)} />
        {isProvenOptional ? (
          <span className="block text-small text-muted">
            Did not hold on {formatCount(matched.notHeld)} of {counted(matched.recorded, 'callback')} where it matched,
            either: it does not always have to.
          </span>
        ) : null}
      </th>
      <td className="py-1 pl-3 text-right">
        <NotHeldLink blocker={blocker} window={window} />
      </td>
      <td className="py-1 pl-3 text-right whitespace-nowrap text-muted">
        {formatPct((100 * saidNo.notHeld) / saidNo.recorded)} of {formatCount(saidNo.recorded)}
      </td>
      <td className="py-1 pl-3 text-right">{formatCount(saidNo.onlyNotHeld)}</td>
      <td className="py-1 pl-3">
        {newestNotHeld ? <FoundLink callback={newestNotHeld} workflowId={workflowId} /> : null}
      </td>
    </tr>
  )
}
