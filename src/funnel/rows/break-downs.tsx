import { useMemo } from 'react'
import { formatCount } from '~/lib/number'
import type { TimeWindow } from '~/lib/window'
import { breakDownOf } from '~/store/break-down'
import { countDifference } from '~/store/count-difference'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { useThrottled } from '~/ui/use-throttled'
import { BreakDownTables } from './break-down-tables'
import { LoadCallbacks } from './load-callbacks'
import { useWindowCallbacks } from '~/loading/use-window-callbacks'

type BreakDownsProps = {
  window: TimeWindow
  /** The funnel's count of the window's callbacks; null where it has none. */
  received: number | null
}

/** What the funnel does not count: outcomes, categories, workflows and entity types, from the callbacks themselves. */
export function BreakDowns({ window, received }: BreakDownsProps) {
  const found = useWindowCallbacks(window, 'on demand')
  const { query, loaded } = found
  const rows = useThrottled(loaded.rows, query.isFetchingNextPage)
  const breakDown = useMemo(() => breakDownOf(rows), [rows])
  const isComplete = query.data !== undefined && !query.hasNextPage
  const difference = isComplete && received !== null ? countDifference(received, loaded) : null
  return (
    <Panel
      title="From the callbacks themselves"
      className="print:hidden"
      footnote="Not part of the funnel’s answer: the callbacks of this window are loaded one page after the other, and counted here. Counts lead to the callbacks."
    >
      <LoadCallbacks found={found} total={received} />
      {difference ? (
        <Notice tone="info" title={difference.title} className="mt-1">
          {difference.lines.map((line) => (
            <p key={line} className="m-0">
              {line}
            </p>
          ))}
        </Notice>
      ) : null}
      {breakDown.callbacks === 0 ? null : (
        <>
          {isComplete ? null : (
            <p className="m-0 mt-1 text-small text-amber">
              {received === null || received <= breakDown.callbacks
                ? `Counted from the ${formatCount(breakDown.callbacks)} loaded: not all of the window.`
                : `Counted from the ${formatCount(breakDown.callbacks)} loaded of about ${formatCount(received)}: the shares are not of the whole window.`}
            </p>
          )}
          <BreakDownTables breakDown={breakDown} window={window} />
        </>
      )}
    </Panel>
  )
}
