import { GateChip } from '~/audit/views/gate-chip'
import { formatCount, formatPct } from '~/lib/number'
import type { TimeWindow } from '~/lib/window'
import { formatInstant, zoneLabel } from '~/lib/zone'
import type { WorkflowHealth } from '~/store/health/workflow-health'
import { AppLink } from '~/ui/app-link'
import type { OutsideLinks } from '~/ui/outside-link'
import { WorkflowLink } from '~/ui/workflow-link'
import { useZone } from '~/ui/zone-context'
import { workflowTitle } from '~/workflows/board/shown-workflows'
import { callbacksLink } from '~/workflows/callbacks-link'

type FactsLineProps = { workflow: WorkflowHealth; window: TimeWindow; ofLoaded: string; links: OutsideLinks }

function share(count: number, evaluated: number): string {
  return count === 0 || evaluated === 0 ? formatCount(count) : `${formatCount(count)} (${formatPct((100 * count) / evaluated)} of ${formatCount(evaluated)})`
}

/** The table's numbers in words, with what has no column there. */
export function FactsLine({ workflow, window, ofLoaded, links }: FactsLineProps) {
  const { zone } = useZone()
  const { workflowId, evaluated, matched, started, matchedNotStarted, errors, gates, newestStart } = workflow
  return (
    <div className="flex flex-col gap-1">
      <p className="m-0">
        Evaluated on {formatCount(evaluated)} {ofLoaded}. Matched on {share(matched, evaluated)}, started on{' '}
        {share(started, evaluated)}, errors on {share(errors, evaluated)}.
        {matchedNotStarted > 0 ? ` Matched and not in the started list: ${formatCount(matchedNotStarted)}.` : ''}
        {newestStart ? ` Newest start: ${formatInstant(newestStart.atMs, zone, 'day-minute')} ${zoneLabel(zone, newestStart.atMs)}.` : ' No start among the loaded callbacks.'}
      </p>
      <p className="m-0 flex flex-wrap items-center gap-1.5">
        {gates.map(({ gate, audits }) => (
          <GateChip key={gate} gate={gate} count={audits} />
        ))}
      </p>
      <p className="m-0 flex flex-wrap items-center gap-x-4">
        <AppLink to={callbacksLink(window, { workflowId })} className="inline-flex min-h-6 items-center text-accent">
          Its callbacks in this window
        </AppLink>
        {started > 0 ? (
          <AppLink to={callbacksLink(window, { workflowId, outcome: 'started' })} className="inline-flex min-h-6 items-center text-accent">
            Those on which something started
          </AppLink>
        ) : null}
        <WorkflowLink links={links} workflowId={workflowId} title={workflowTitle(workflow)} />
      </p>
    </div>
  )
}
