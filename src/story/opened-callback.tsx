import { CopyMenu } from '~/hand-off/copy-menu'
import { CallbackVerdict } from '~/audit/views/verdict-list'
import { OpenedFrame, type OpenedProps } from './opened-frame'

type OpenedCallbackProps = OpenedProps & {
  onToggleWorkflow: (workflowId: string) => void
}

/** The callback as a whole: what became of it, and every workflow by gate. */
export function OpenedCallback(props: OpenedCallbackProps) {
  const { callback, zone, requestId, onToggleWorkflow } = props
  return (
    <OpenedFrame {...props} title="The whole callback">
      <CallbackVerdict
        callback={callback}
        zone={zone}
        requestId={requestId}
        openWorkflowIds={[]}
        onToggleWorkflow={onToggleWorkflow}
        actions={<CopyMenu callback={callback} workflow={null} requestId={requestId} />}
      />
    </OpenedFrame>
  )
}
