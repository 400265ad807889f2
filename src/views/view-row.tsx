import { useState } from 'react'
import { AppLink } from '~/ui/app-link'
import { Button, IconButton } from '~/ui/button'
import { inputClass } from '~/ui/field'
import { Icon } from '~/ui/icons'
import { OWN_PAGES } from './own-pages'
import { ViewIcon } from './view-icon'
import { cleanName, linkOf, LONGEST_NAME, namesAlike, type SavedView } from './saved-view'

type ViewRowProps = {
  view: SavedView
  others: readonly SavedView[]
  /** Of the page that is shown. */
  isHere: boolean
  isShown: boolean
  onOpened: () => void
  onChange: (to: Partial<SavedView>) => void
  onDelete: () => void
}

/** One saved view: opened by its name; pinned, renamed and deleted beside it. */
export function ViewRow({ view, others, isHere, isShown, onOpened, onChange, onDelete }: ViewRowProps) {
  const [isRenaming, setRenaming] = useState(false)
  const { name, link, isPinned } = view
  const path = linkOf(view)?.path
  if (isRenaming) {
    return (
      <li>
        <RenameForm
          view={view}
          others={others}
          onDone={(next) => {
            if (next !== null) onChange({ name: next })
            setRenaming(false)
          }}
        />
      </li>
    )
  }
  return (
    <li className="flex min-w-0 items-center gap-0.5">
      <AppLink
        to={link}
        title={name}
        aria-current={isShown ? 'true' : undefined}
        onClick={onOpened}
        className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-control px-2 text-ink no-underline hover:bg-hover aria-[current]:bg-selected"
      >
        <span className="truncate">{name}</span>
        {isHere || path === undefined ? null : <span className="shrink-0 text-small text-faint">{OWN_PAGES[path].name}</span>}
      </AppLink>
      <IconButton
        label={`${isPinned ? 'Unpin' : 'Pin'} “${name}”`}
        icon={<ViewIcon name="pin" isFilled={isPinned} />}
        aria-pressed={isPinned}
        onClick={() => onChange({ isPinned: !isPinned })}
      />
      <IconButton label={`Rename “${name}”`} icon={<ViewIcon name="pencil" />} onClick={() => setRenaming(true)} />
      <IconButton label={`Delete “${name}”`} icon={<Icon name="close" />} onClick={onDelete} />
    </li>
  )
}

type RenameFormProps = { view: SavedView; others: readonly SavedView[]; onDone: (name: string | null) => void }

function RenameForm({ view, others, onDone }: RenameFormProps) {
  const [text, setText] = useState(view.name)
  const name = cleanName(text)
  const isTaken = others.some((other) => namesAlike(other.name, name))
  return (
    <form
      className="flex flex-col gap-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (name !== '' && !isTaken) onDone(name)
      }}
    >
      <div className="flex gap-1">
        <input
          aria-label={`New name of “${view.name}”`}
          aria-invalid={isTaken ? true : undefined}
          className={inputClass}
          maxLength={LONGEST_NAME}
          // The person has just asked to type here.
          ref={(field) => field?.focus()}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" variant="primary" disabled={name === '' || isTaken}>
          Rename
        </Button>
        <Button onClick={() => onDone(null)}>Cancel</Button>
      </div>
      {isTaken ? (
        <p role="alert" className="m-0 text-small text-red">
          Another view has this name.
        </p>
      ) : null}
    </form>
  )
}
