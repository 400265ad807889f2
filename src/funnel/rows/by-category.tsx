import { categoryTerm } from '~/audit/glossary'
import { barPercent } from '~/funnel/bar-scale'
import { callbacksLink } from '~/funnel/callbacks-link'
import { formatCount, formatPct } from '~/lib/number'
import { counted } from '~/lib/text'
import type { TimeWindow } from '~/lib/window'
import type { BreakDown } from '~/store/break-down'
import { NO_CATEGORY } from '~/store/row-summary'
import { BreakDownTable, type BreakDownLine } from './break-down-table'
import { RowsLink } from './rows-link'

/** Why workflows did or did not match. One callback has a match for each workflow that was looked at. */
export function ByCategory({ breakDown, window }: { breakDown: BreakDown; window: TimeWindow }) {
  const { categories, callbacks, matches, withoutMatches } = breakDown
  const scale = Math.max(0, ...categories.map((line) => line.matches))
  const lineOf = (line: BreakDown['categories'][number]): BreakDownLine => {
    const { category } = line
    const term = categoryTerm(category === NO_CATEGORY ? null : category)
    return {
      key: category,
      name: <span title={`${category}\n${term.meaning}`}>{term.label}</span>,
      pieces: [{ fromPercent: 0, toPercent: barPercent(line.matches, scale), texture: 'plain' }],
      cells: [
        formatCount(line.matches),
        formatPct((100 * line.matches) / matches),
        <RowsLink
          key="callbacks"
          to={callbacksLink(window, { category })}
          count={line.callbacks}
          title="Show the callbacks with at least one such match"
        />,
      ],
    }
  }
  return (
    <BreakDownTable
      title="By category"
      unit={`Matches, not callbacks: one for each workflow that a callback was checked against, ${formatCount(matches)} in the ${formatCount(callbacks)} loaded`}
      what="Category"
      terms="category"
      heads={[
        { text: 'Matches' },
        { text: `Of ${formatCount(matches)} matches`, isMuted: true },
        { text: 'In callbacks', title: 'Callbacks with at least one such match' },
      ]}
      lines={categories.map(lineOf)}
    >
      {withoutMatches > 0 ? (
        <p className="m-0 mt-1 text-small text-faint">
          For {counted(withoutMatches, 'callback')} no matches are recorded at all: they are not in this table.
        </p>
      ) : null}
    </BreakDownTable>
  )
}
