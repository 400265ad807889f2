import { formatCount } from '~/lib/number'
import { counted } from '~/lib/text'
import type { TimeWindow } from '~/lib/window'
import type { WorkflowFindings } from '~/store/health/workflow-findings'
import { BlockerTable } from './blocker-table'
import { Section } from './section'

type BlockersSectionProps = { findings: WorkflowFindings; window: TimeWindow; ofLoaded: string }

export function BlockersSection({ findings, window, ofLoaded }: BlockersSectionProps) {
  const { blockers, saidNo, workflowId, hasAlternatives } = findings
  const ofFilter = blockers.filter(({ check }) => !check.isOfTrigger)
  const ofTrigger = blockers.filter(({ check }) => check.isOfTrigger)
  const alternatives = hasAlternatives
    ? ' These callbacks prove that its rule has alternatives, exceptions or parts that are not recorded: which of these checks have to hold cannot be told.'
    : ''
  return (
    <Section
      title="Checks that did not hold"
      note={
        saidNo === 0
          ? `Its rule said no on none of the callbacks ${ofLoaded}.`
          : `On the ${counted(saidNo, 'callback')} ${ofLoaded} where the rule said no. The record is flat: that a check did not hold does not say that it decided, and a check inside an exception is recorded like any other.${alternatives}`
      }
    >
      {saidNo > 0 && blockers.length === 0 ? <p className="m-0 text-muted">No check is recorded on them.</p> : null}
      {ofFilter.length > 0 ? (
        <BlockerTable label="Checks that did not hold, of the filter" blockers={ofFilter} workflowId={workflowId} window={window} />
      ) : null}
      {ofTrigger.length > 0 ? (
        <>
          <p className="m-0 mt-2 text-small text-muted">
            {formatCount(ofTrigger.length)} of the trigger, which asks for a change of a field:
          </p>
          <BlockerTable label="Checks that did not hold, of the trigger" blockers={ofTrigger} workflowId={workflowId} window={window} />
        </>
      ) : null}
    </Section>
  )
}
