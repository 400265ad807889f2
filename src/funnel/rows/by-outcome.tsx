import { OutcomeChip } from '~/audit/views/outcome-chip'
import { barPercent } from '~/funnel/bar-scale'
import { callbacksLink } from '~/funnel/callbacks-link'
import { formatCount, formatPct } from '~/lib/number'
import type { TimeWindow } from '~/lib/window'
import type { BreakDown } from '~/store/break-down'
import { BreakDownTable } from './break-down-table'
import { RowsLink } from './rows-link'

/** What became of the callbacks: each has one outcome. */
export function ByOutcome({ breakDown, window }: { breakDown: BreakDown; window: TimeWindow }) {
  const scale = Math.max(0, ...breakDown.outcomes.map((line) => line.callbacks))
  return (
    <BreakDownTable
      title="By outcome"
      unit="Callbacks, each in one line"
      what="Outcome"
      terms="outcome"
      heads={[{ text: 'Callbacks' }, { text: `Of ${formatCount(breakDown.callbacks)} loaded`, isMuted: true }]}
      lines={breakDown.outcomes.map(({ outcome, callbacks }) => ({
        key: outcome,
        name: <OutcomeChip outcome={outcome} />,
        pieces: [{ fromPercent: 0, toPercent: barPercent(callbacks, scale), texture: 'plain' }],
        cells: [
          <RowsLink key="callbacks" to={callbacksLink(window, { outcome })} count={callbacks} title="Show these callbacks" />,
          formatPct((100 * callbacks) / breakDown.callbacks),
        ],
      }))}
    />
  )
}
