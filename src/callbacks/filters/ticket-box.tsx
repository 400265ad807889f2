import { type FormEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import { inputClass } from '~/ui/field'
import { Button, IconButton } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { ticketNumberIn } from '~/lib/ticket-number'
import { isTyping, useShortcut, useSlashFor } from '~/ui/shortcuts'

type TicketBoxProps = {
  number: string | null
  problem: string | null
  /** Also called for the number that is already asked for: that asks again. */
  onFind: (number: string | null) => void
}

/** Longer than any number with a subject line around it. */
const PASTED_AT_MOST = 300

/** What was pasted outside every box and certainly holds a number; anything else is no business of this page. */
function numberPasted(event: ClipboardEvent): string | null {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (isTyping(event.target) || text.length > PASTED_AT_MOST) return null
  const found = ticketNumberIn(text)
  return found.kind === 'number' && /\d{3,}/.test(found.number) ? found.number : null
}

/**
 * Paste a ticket number, press Enter. `/` brings the cursor here from anywhere on the page, and a number pasted outside of
 * any box is looked for at once.
 */
export function TicketBox({ number, problem, onFind }: TicketBoxProps) {
  const id = useId()
  const input = useSlashFor('Type a ticket number')
  // What was typed holds until the link has another number.
  const [draft, setDraft] = useState({ of: number, text: number ?? '' })
  const text = draft.of === number ? draft.text : (number ?? '')
  const [pasteProblem, setPasteProblem] = useState<string | null>(null)
  const shownProblem = pasteProblem ?? problem

  useShortcut('Asking', 'mod+v', 'Outside any box: find the ticket number that was copied')

  const findNumber = (next: string | null) => {
    setPasteProblem(null)
    setDraft({ of: next, text: next ?? '' })
    if (next !== null || number !== null) onFind(next)
  }
  const onPasteAnywhere = useEffectEvent((event: ClipboardEvent) => {
    const pasted = numberPasted(event)
    if (pasted === null) return
    event.preventDefault()
    findNumber(pasted)
  })
  // A paste goes to the document where nothing has the focus.
  useEffect(() => {
    const hear = (event: ClipboardEvent) => onPasteAnywhere(event)
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [])

  const find = (event: FormEvent) => {
    event.preventDefault()
    const found = ticketNumberIn(text)
    if (found.kind === 'not-a-number') {
      setPasteProblem(found.problem)
      return
    }
    findNumber(found.kind === 'number' ? found.number : null)
    // The next key is for the page: j and k for the rows, w for the workflow.
    if (found.kind === 'number') input.current?.blur()
  }

  return (
    <form role="search" className="flex w-58 max-w-full min-w-0 flex-col gap-0.5 max-sm:w-full" onSubmit={find}>
      <div className="relative flex">
        <label htmlFor={id} className="sr-only">
          Ticket number
        </label>
        <Icon name="search" className="pointer-events-none absolute top-1.5 left-2 text-faint" />
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="Ticket number"
          aria-keyshortcuts="/"
          aria-invalid={shownProblem ? true : undefined}
          aria-describedby={shownProblem ? `${id}-problem` : undefined}
          className={`${inputClass} rounded-r-none border-r-0 pl-7 font-medium ${text === '' ? 'pr-6' : 'pr-7'}`}
          value={text}
          onChange={(event) => {
            setDraft({ of: number, text: event.target.value })
            setPasteProblem(null)
          }}
        />
        {text === '' ? (
          <kbd className="pointer-events-none absolute top-1 right-15 rounded-control border border-line px-1 text-small text-faint">
            /
          </kbd>
        ) : (
          <IconButton
            label={number === null ? 'Clear' : `Remove filter: ticket number ${number}`}
            icon={<Icon name="close" className="size-3" />}
            className="absolute right-13.5 w-6"
            onClick={() => {
              setDraft({ of: null, text: '' })
              setPasteProblem(null)
              if (number !== null) onFind(null)
              input.current?.focus()
            }}
          />
        )}
        <Button type="submit" variant="primary" className="w-13 rounded-l-none">
          Find
        </Button>
      </div>
      {shownProblem ? (
        <p id={`${id}-problem`} role="alert" className="m-0 text-small text-red">
          {shownProblem}
        </p>
      ) : null}
    </form>
  )
}
