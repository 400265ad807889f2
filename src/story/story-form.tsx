import { type FormEvent, useState } from 'react'
import { ticketNumberIn } from '~/lib/ticket-number'
import { Button } from '~/ui/button'
import { Field, inputClass } from '~/ui/field'
import { useSlashFor } from '~/ui/shortcuts'

type StoryFormProps = { onFind: (number: string) => void }

/** Where the link names no entity: whose story it should be. */
export function StoryForm({ onFind }: StoryFormProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const box = useSlashFor('Type a ticket number')
  const find = (event: FormEvent) => {
    event.preventDefault()
    const found = ticketNumberIn(text)
    if (found.kind === 'number') onFind(found.number)
    else setProblem(found.kind === 'nothing' ? 'Paste a ticket number.' : found.problem)
  }
  return (
    <form role="search" className="mx-auto flex max-w-md flex-col gap-3 px-4 py-12" onSubmit={find}>
      <h1 className="m-0 text-title font-semibold">Whose story?</h1>
      <p className="m-0 text-muted">
        Every callback of one ticket in time, and what each workflow made of it. Other entities have a story
        too: follow “Story” from one of their callbacks.
      </p>
      <div className="flex items-start gap-2">
        <Field label="Ticket number" problem={problem} className="flex-1">
          <input
            ref={box}
            aria-keyshortcuts="/"
            className={`${inputClass} font-medium`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder="T20261120.0042"
            // The form is all that this page has.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setProblem(null)
            }}
          />
        </Field>
        <Button type="submit" variant="primary" className="mt-5">
          Show story
        </Button>
      </div>
    </form>
  )
}
