import type { Callback, Match } from '~/api/contract/callback'
import { workflowTitle } from '~/audit/views/match-view'
import { CallbackVerdict } from '~/audit/views/verdict-list'
import { CopyMenu } from '~/hand-off/copy-menu'
import { AppLink } from '~/ui/app-link'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { WorkflowLink } from '~/ui/workflow-link'
import { useZone } from '~/ui/zone-context'
import { LastStartComparison } from '~/callbacks/workflow/last-start-comparison'
import { useRowSurroundings } from './row-context'
import { useUsualDuration } from './use-usual-duration'
import { storyLink } from '~/callbacks/story-link'

type CallbackDetailProps = {
  callback: Callback
  requestId: string | null
  serverTimings: string | null
  focusWorkflowId: string | null
  focusWorkflowName: string | null
  openWorkflowIds: readonly string[]
  onToggleWorkflow: (callbackId: string, workflowId: string) => void
  onAskWorkflow: (workflowId: string) => void
}

/** The opened row: the audit's own view, with what this page adds to a match. */
export function CallbackDetail(props: CallbackDetailProps) {
  const { callback, requestId, serverTimings, focusWorkflowId, focusWorkflowName, openWorkflowIds, onToggleWorkflow, onAskWorkflow } = props
  const { zone } = useZone()
  const { isFile } = useRowSurroundings()
  const { evidence } = useRowSurroundings()
  const usualDuration = useUsualDuration(callback, !isFile)
  const matchActions = (match: Match) => (
    <MatchActions
      callback={callback}
      match={match}
      requestId={requestId}
      isFocus={match.workflowId === focusWorkflowId}
      onAskWorkflow={onAskWorkflow}
    />
  )
  return (
    <CallbackVerdict
      callback={callback}
      zone={zone}
      requestId={requestId}
      serverTimings={serverTimings}
      focusWorkflowId={focusWorkflowId}
      focusWorkflowName={focusWorkflowName}
      openWorkflowIds={openWorkflowIds}
      onToggleWorkflow={(workflowId) => onToggleWorkflow(callback.callbackId, workflowId)}
      matchActions={matchActions}
      evidence={evidence}
      usualDuration={usualDuration}
      actions={
        <>
          {isFile ? null : (
            <AppLink
              to={storyLink(callback, { workflowId: focusWorkflowId, open: callback.callbackId })}
              className="inline-flex h-7 items-center px-1 text-accent"
            >
              Story
            </AppLink>
          )}
          <CopyMenu callback={callback} workflow={null} requestId={requestId} />
        </>
      }
    />
  )
}

type MatchActionsProps = {
  callback: Callback
  match: Match
  requestId: string | null
  isFocus: boolean
  onAskWorkflow: (workflowId: string) => void
}

function MatchActions({ callback, match, requestId, isFocus, onAskWorkflow }: MatchActionsProps) {
  const { links, isOneEntity } = useRowSurroundings()
  const { workflowId } = match
  return (
    <>
      <CopyMenu callback={callback} workflow={match} match={match} requestId={requestId} />
      {isFocus ? null : (
        <Button variant="quiet" icon={<Icon name="filter" />} onClick={() => onAskWorkflow(workflowId)}>
          {isOneEntity ? 'Ask about this workflow' : 'Only callbacks with this workflow'}
        </Button>
      )}
      <WorkflowLink links={links} workflowId={workflowId} title={workflowTitle(match)} />
      <LastStartComparison callback={callback} workflowId={workflowId} match={match} title={workflowTitle(match)} />
    </>
  )
}
