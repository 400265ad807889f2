import { useEffect, useRef } from 'react'
import type { Callback } from '~/api/contract/callback'
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role=menu], dialog, [popover]') !== null)
  )
}

/** The key `c` copies the note of the match in focus, else of the one that is open. Says so to eyes and ears. */
export function CopyKey(props: CopyKeyProps) {
  const { zone } = useZone()
  const source = useSource()
  const { copy, copied, refusal } = useCopying()
  const latest = useRef({ ...props, zone, source, copy })

  // The listener below stays the same; what it calls is the last render's.
  useEffect(() => {
    latest.current = { ...props, zone, source, copy }
  })
  const { isPressedAlready = false } = props
  useEffect(() => {
    /** True where there was something to copy. */
    const copyFocused = (): boolean => {
      const now = latest.current
      const record = now.recordFor(recordAt(document.activeElement))
      const callback = record && now.callbackOf(record.callbackId)
      if (!callback) return false
      const { workflowId } = record
      const recorded = callback.workflowMatches?.find((match) => match.workflowId === workflowId)
      const workflow = workflowId === null ? null : (recorded ?? { workflowId, workflowName: '' })
      const requestId = now.requestIdOf(record.callbackId)
      now.copy(NOTE_FORMAT, { callback, workflow, zone: now.zone, requestId, source: now.source })
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.defaultPrevented || isTyping(event.target)) return
      if (copyFocused()) event.preventDefault()
    }
    if (isPressedAlready) copyFocused()
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isPressedAlready])

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
