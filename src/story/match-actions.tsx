import type { Callback, Match } from '~/api/contract/callback'
import { LastStartPanel } from '~/last-start/last-start-panel'
import { CopyMenu } from '~/hand-off/copy-menu'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { WorkflowLink } from '~/ui/workflow-link'
import { linkToEarlier } from './earlier-link'
import { useStorySurroundings } from './story-context'

type MatchActionsProps = {
  callback: Callback
  workflowId: string
  /** For people: the workflow's name where one is known. */
  title: string
  /** Null where the workflow has no match row there. */
  match: Match | null
}

/** What else can be done with one workflow on one callback. */
export function MatchActions({ callback, workflowId, title, match }: MatchActionsProps) {
  const { links, zone, loaded, requestIdOf, isCompared, onToggleComparison } = useStorySurroundings()
  const { callbackId } = callback
  const hasStarted = callback.startedWorkflowIds.includes(workflowId)
  const isOpen = !hasStarted && isCompared(callbackId, workflowId)
  return (
    <>
      <CopyMenu
        callback={callback}
        workflow={{ workflowId, workflowName: title }}
        match={match}
        requestId={requestIdOf(callbackId)}
      />
      {hasStarted ? null : (
        <Button
          icon={<Icon name="clock" />}
          aria-expanded={isOpen}
          onClick={() => onToggleComparison(callbackId, workflowId)}
        >
          Compare with the last time it started
        </Button>
      )}
      <WorkflowLink links={links} workflowId={workflowId} title={title} />
      {isOpen ? (
        <LastStartPanel
          here={callback}
          match={match}
          workflowId={workflowId}
          title={title}
          zone={zone}
          loaded={loaded}
          linkTo={(earlier) => linkToEarlier(callback, earlier, workflowId)}
        />
      ) : null}
    </>
  )
}
