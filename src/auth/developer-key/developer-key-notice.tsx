import { useSyncExternalStore } from 'react'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { DeveloperKey } from './developer-key'

const LOST = {
  refused: 'The API refused the API key, so it was forgotten',
  idle: 'The API key was not needed for 15 minutes, so it was forgotten',
} as const

/** Over every page while a key speaks for the person, and when it stopped doing so by itself. */
export function DeveloperKeyNotice({ developerKey }: { developerKey: DeveloperKey }) {
  const { shown, lost } = useSyncExternalStore(developerKey.subscribe, developerKey.get)
  if (shown) {
    return (
      <Notice
        tone="amber"
        title={`API key for “${shown.environment}”, ending in ${shown.ending}`}
        className="rounded-none border-b print:hidden"
        actions={<Button onClick={developerKey.forget}>Forget the key</Button>}
      >
        What you see is what this key may see, and the API records the key instead of you.
      </Notice>
    )
  }
  if (lost === null) return null
  return (
    <Notice
      tone="info"
      title={LOST[lost]}
      className="rounded-none border-b print:hidden"
      actions={
        <Button variant="quiet" onClick={developerKey.dismiss}>
          Dismiss
        </Button>
      }
    >
      What you see is what you may see yourself.
    </Notice>
  )
}
