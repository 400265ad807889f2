import { useState } from 'react'
import { saidText } from '~/audit/recorded-text'
import { barPercent } from '~/funnel/bar-scale'
import { callbacksLink } from '~/funnel/callbacks-link'
import { formatCount, formatPct } from '~/lib/number'
import type { TimeWindow } from '~/lib/window'
import type { BreakDown, WorkflowCount } from '~/store/break-down'
import { Button } from '~/ui/button'
import { BreakDownTable, type BreakDownLine } from './break-down-table'
import { RowsLink } from './rows-link'

const SHOWN_FIRST = 10

/** Which workflows the callbacks started, matched and were checked against. Matched is not started. */
export function ByWorkflow({ breakDown, window }: { breakDown: BreakDown; window: TimeWindow }) {
  const [showsAll, setShowsAll] = useState(false)
  const { workflows, callbacks } = breakDown
  const scale = Math.max(0, ...workflows.map((line) => Math.max(line.started, line.matched)))
  const lineOf = ({ workflowId, name, started, matched, evaluated }: WorkflowCount): BreakDownLine => {
    const startedPercent = barPercent(started, scale)
    return {
      key: workflowId,
      name: <span title={`Workflow ${saidText(workflowId)}`}>{name ?? `Workflow ${saidText(workflowId)}`}</span>,
      pieces: [
        { fromPercent: startedPercent, toPercent: barPercent(matched, scale), texture: 'reach' },
        { fromPercent: 0, toPercent: startedPercent, texture: 'plain' },
      ],
      cells: [
        formatCount(started),
        formatPct((100 * started) / callbacks),
        formatCount(matched),
        <RowsLink
          key="evaluated"
          to={callbacksLink(window, { workflowId })}
          count={evaluated}
          title="Show the callbacks that name this workflow"
        />,
      ],
    }
  }
  return (
    <BreakDownTable
      title="By workflow"
      unit="Callbacks, each in the line of every workflow that it names. Bars: started; dashed: matched, not started"
      what="Workflow"
      heads={[
        { text: 'Started', title: 'Callbacks that started it' },
        { text: `Of ${formatCount(callbacks)} loaded`, title: 'Share of the loaded callbacks that started it', isMuted: true },
        { text: 'Matched', title: 'Callbacks that it matched' },
        { text: 'Evaluated', title: 'Callbacks that name it: checked against it, started it, or failed to match it' },
      ]}
      lines={(showsAll ? workflows : workflows.slice(0, SHOWN_FIRST)).map(lineOf)}
    >
      {workflows.length > SHOWN_FIRST ? (
        <Button variant="quiet" className="mt-1" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? `Show the first ${SHOWN_FIRST}` : `Show all ${formatCount(workflows.length)}`}
        </Button>
      ) : null}
    </BreakDownTable>
  )
}
