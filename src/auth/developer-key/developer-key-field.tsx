import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '~/ui/button'
import { Field, inputClass } from '~/ui/field'
import type { DeveloperKey } from './developer-key'

/** Where a developer hands over a key. The field is emptied at once, and no state of React's ever holds what was in it. */
export function DeveloperKeyField({ developerKey }: { developerKey: DeveloperKey }) {
  const { shown } = useSyncExternalStore(developerKey.subscribe, developerKey.get)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const use = () => {
    const input = field.current
    if (!input) return
    const text = input.value
    input.value = ''
    setProblem(developerKey.use(text))
  }
  if (shown) {
    return (
      <Button onClick={developerKey.forget}>
        Forget the key ending in {shown.ending}
      </Button>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="API key, for developers"
        hint="Kept in memory alone: gone after a reload, a sign-out, or 15 minutes without a request."
        problem={problem}
      >
        <input
          ref={field}
          type="password"
          autoComplete="off"
          spellCheck={false}
          className={inputClass}
          onKeyDown={(event) => {
            if (event.key === 'Enter') use()
          }}
        />
      </Field>
      <Button onClick={use}>Use this key</Button>
    </div>
  )
}
