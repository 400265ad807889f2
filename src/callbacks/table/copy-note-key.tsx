import { useState } from 'react'
import type { CopyKey } from '~/hand-off/copy-key'
import { type RecordAt, recordAt } from '~/hand-off/record-at'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { type OpenMatch, openWorkflowsIn } from '~/callbacks/open-match'
import { useShortcut } from '~/ui/shortcuts'

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
  const [hearing, setHearing] = useState<{ Key: typeof CopyKey } | null>(null)
  // The first press fetches the code, which is there for the next ones.
  useShortcut('Answers', 'c', 'Copy the note of what is open or in focus', () => {
    import('~/hand-off/copy-key').then(
      ({ CopyKey: Key }) => setHearing({ Key }),
      // The next press tries again.
      () => undefined,
    )
  })

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
  const { Key } = hearing
  return <Key recordFor={recordFor} callbackOf={loaded.byId} requestIdOf={loaded.requestIdOf} isPressedAlready />
}
