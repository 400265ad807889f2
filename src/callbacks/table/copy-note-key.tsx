import { useEffect, useState } from 'react'
import type { CopyKey } from '~/hand-off/copy-key'
import { type RecordAt, recordAt } from '~/hand-off/record-at'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { type OpenMatch, openWorkflowsIn } from '~/callbacks/open-match'
import { isPlainKey } from '~/callbacks/filters/typing'

type CopyNoteKeyProps = {
  loaded: LoadedCallbacks
  openIds: readonly string[]
  matches: readonly OpenMatch[]
}

/**
 * `c`: the match in focus, else the verdict that was asked for; else the only match that is open in the callback in focus,
 * or in the only open callback.
 */
export function CopyNoteKey({ loaded, openIds, matches }: CopyNoteKeyProps) {
  const [hearing, setHearing] = useState<{ Key: typeof CopyKey; isPressedAlready: boolean } | null>(null)
  // The first key on the page, whichever it is, fetches the code; what is pressed until it is there is not lost.
  useEffect(() => {
    if (hearing !== null) return undefined
    let isPressedAlready = false
    const onKeyDown = (event: KeyboardEvent) => {
      isPressedAlready ||= isPlainKey(event, 'c')
      import('~/hand-off/copy-key').then(
        ({ CopyKey: Key }) => setHearing({ Key, isPressedAlready }),
        // The next key tries again.
        () => undefined,
      )
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [hearing])

  const recordFor = (focused: RecordAt | null): RecordAt | null => {
    if (focused?.workflowId != null) return focused
    const answer = focused === null ? recordAt(document.querySelector('[data-answer]')) : null
    if (answer) return answer
    const callbackId = focused?.callbackId ?? (openIds.length === 1 ? openIds[0] : undefined)
    if (callbackId === undefined) return null
    const open = openIds.includes(callbackId) ? openWorkflowsIn(matches, callbackId) : []
    return { callbackId, workflowId: open.length === 1 ? (open[0] ?? null) : null }
  }
  if (hearing === null) return null
  const { Key, isPressedAlready } = hearing
  return (
    <Key
      recordFor={recordFor}
      callbackOf={loaded.byId}
      requestIdOf={loaded.requestIdOf}
      isPressedAlready={isPressedAlready}
    />
  )
}
