import { lazy, Suspense } from 'react'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'
import type { Note } from './note'

const UnreadableRows = lazy(async () => ({ default: (await import('~/loading/unreadable-rows')).UnreadableRows }))

/** Says in a few words what is not as it seems, and the whole of it when opened. */
export function NotesButton({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null
  const isAmber = notes.some(({ tone }) => tone === 'amber')
  return (
    <Popover
      label="About what is loaded"
      className="w-120 max-w-full"
      trigger={
        <Button
          variant="quiet"
          className={`min-w-0 shrink ${isAmber ? 'text-amber!' : ''}`}
          icon={<Icon name={isAmber ? 'warning' : 'info'} />}
        >
          <span className="truncate">{notes.map(({ title }) => title).join(' · ')}</span>
        </Button>
      }
    >
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {notes.map((note) => (
          <li key={note.title}>
            <p className={`m-0 font-medium ${note.tone === 'amber' ? 'text-amber' : ''}`}>{note.title}</p>
            {note.lines.map((line) => (
              <p key={line} className="m-0 break-words text-muted">
                {line}
              </p>
            ))}
            {note.unreadable ? (
              <Suspense fallback={null}>
                <UnreadableRows rows={note.unreadable} />
              </Suspense>
            ) : null}
          </li>
        ))}
      </ul>
    </Popover>
  )
}
