import type { Callback } from '~/api/contract/callback'
import { CopyKey } from '~/hand-off/copy-key'
import { type RecordAt, recordAt } from '~/hand-off/record-at'

type CopyNoteKeyProps = {
  callbacks: readonly Callback[]
  requestIdOf: (callbackId: string) => string | null
  open: string | null
  openWorkflowId: string | null
}

/** `c`: the match in focus, else what is opened, else the verdict that was asked for. */
export function CopyNoteKey({ callbacks, requestIdOf, open, openWorkflowId }: CopyNoteKeyProps) {
  const recordFor = (focused: RecordAt | null): RecordAt | null => {
    if (focused?.workflowId != null) return focused
    if (open !== null) return { callbackId: open, workflowId: openWorkflowId }
    return recordAt(document.querySelector('[data-answer]'))
  }
  return (
    <CopyKey
      recordFor={recordFor}
      callbackOf={(id) => callbacks.find(({ callbackId }) => callbackId === id)}
      requestIdOf={requestIdOf}
    />
  )
}
