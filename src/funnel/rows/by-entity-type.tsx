import { entityTypeTerm } from '~/audit/glossary'
import { barPercent } from '~/funnel/bar-scale'
import { callbacksLink } from '~/funnel/callbacks-link'
import { formatCount, formatPct } from '~/lib/number'
import type { TimeWindow } from '~/lib/window'
import type { BreakDown } from '~/store/break-down'
import { BreakDownTable, type BreakDownLine } from './break-down-table'
import { RowsLink } from './rows-link'

/** What the contract puts where no entity type is recorded: nothing that the API could be asked for. */
const NOT_RECORDED = 'unknown'

/** What the callbacks were about: each is about one entity. */
export function ByEntityType({ breakDown, window }: { breakDown: BreakDown; window: TimeWindow }) {
  const scale = Math.max(0, ...breakDown.entityTypes.map((line) => line.callbacks))
  const lineOf = ({ entityType, callbacks }: BreakDown['entityTypes'][number]): BreakDownLine => ({
    key: entityType,
    name: <span title={entityType}>{entityTypeTerm(entityType).label}</span>,
    pieces: [{ fromPercent: 0, toPercent: barPercent(callbacks, scale), texture: 'plain' }],
    cells: [
      entityType === NOT_RECORDED ? (
        formatCount(callbacks)
      ) : (
        <RowsLink
          key="callbacks"
          to={callbacksLink(window, { entityType })}
          count={callbacks}
          title="Ask the API for the callbacks of this entity type"
        />
      ),
      formatPct((100 * callbacks) / breakDown.callbacks),
    ],
  })
  return (
    <BreakDownTable
      title="By entity type"
      unit="Callbacks, each in one line"
      what="Entity type"
      heads={[{ text: 'Callbacks' }, { text: `Of ${formatCount(breakDown.callbacks)} loaded`, isMuted: true }]}
      lines={breakDown.entityTypes.map(lineOf)}
    />
  )
}
