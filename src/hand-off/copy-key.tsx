import { useEffect, useEffectEvent } from 'react'
import type { Callback } from '~/api/contract/callback'
import { useShortcut } from '~/ui/shortcuts'
import { useZone } from '~/ui/zone-context'
import { NOTE_FORMAT } from './copy-format'
import { type RecordAt, recordAt } from './record-at'
import { useSource } from './source-context'
import { useCopying } from './use-copying'

type CopyKeyProps = {
  /** What `c` copies with the focus there (null: nowhere in particular); null where that is nothing. */
  recordFor: (focused: RecordAt | null) => RecordAt | null
  callbackOf: (callbackId: string) => Callback | undefined
  requestIdOf: (callbackId: string) => string | null
  /** The key was pressed before this was there to hear it. */
  isPressedAlready?: boolean
}

/** The key `c` copies the note of the match in focus, else of the one that is open. Says so to eyes and ears. */
export function CopyKey({ recordFor, callbackOf, requestIdOf, isPressedAlready = false }: CopyKeyProps) {
  const { zone } = useZone()
  const source = useSource()
  const { copy, copied, refusal } = useCopying()

  const copyFocused = () => {
    const record = recordFor(recordAt(document.activeElement))
    const callback = record && callbackOf(record.callbackId)
    if (!callback) return
    const { workflowId } = record
    const recorded = callback.workflowMatches?.find((match) => match.workflowId === workflowId)
    const workflow = workflowId === null ? null : (recorded ?? { workflowId, workflowName: '' })
    copy(NOTE_FORMAT, { callback, workflow, zone, requestId: requestIdOf(record.callbackId), source })
  }
  useShortcut('Answers', 'c', 'Copy the note of what is open or in focus', copyFocused)
  const onFirst = useEffectEvent(() => {
    if (isPressedAlready) copyFocused()
  })
  // The press that this code was fetched for.
  useEffect(() => onFirst(), [])

  return (
    <>
      {copied === null ? null : (
        <p
          aria-hidden="true"
          className="fixed bottom-10 left-1/2 z-50 m-0 max-w-[90vw] -translate-x-1/2 truncate rounded-panel border border-line-strong bg-raised px-3 py-1.5 shadow-raised print:hidden"
        >
          Copied: {copied}
        </p>
      )}
      {refusal}
    </>
  )
}
