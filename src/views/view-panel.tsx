import { useSyncExternalStore } from 'react'
import { downloadText } from '~/lib/download'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { announce } from '~/ui/live-region'
import { keepViews, keptViews, onKeptViews } from './kept-views'
import type { Canonical, OwnLink } from './own-link'
import { linkOf, type SavedView } from './saved-view'
import { writeViewFile } from './view-file'
import { ViewRow } from './view-row'
import { shownView } from './view-standing'

/** A view that was deleted from here, and where it stood. */
export type DeletedView = { view: SavedView; place: number }
type ViewPanelProps = {
  page: OwnLink
  canonical: Canonical
  nowMs: number
  deleted: DeletedView | null
  onDeleted: (deleted: DeletedView | null) => void
  onSave: () => void
  onImport: () => void
  /** A view was opened from here. */
  onOpened: () => void
}

/** All views that were saved, those of this page first, and what can be done with them. */
export function ViewPanel({ page, canonical, nowMs, deleted, onDeleted, onSave, onImport, onOpened }: ViewPanelProps) {
  const { views, problem } = useSyncExternalStore(onKeptViews, keptViews)
  const shownId = shownView(views, page, canonical, nowMs)?.id
  const isHere = (view: SavedView) => linkOf(view)?.path === page.path
  const change = (id: string, to: Partial<SavedView>) =>
    keepViews(views.map((view) => (view.id === id ? { ...view, ...to } : view)))
  return (
    <div className="flex flex-col gap-2">
      {problem === null ? null : (
        <p role="alert" className="m-0 text-small text-red">
          {problem}
        </p>
      )}
      {views.length === 0 ? (
        <p className="m-0 text-muted">No view is saved yet. “Save view…” keeps what this page shows under a name.</p>
      ) : (
        <ul aria-label="Saved views" className="m-0 flex list-none flex-col gap-0.5 p-0">
          {[...views.filter(isHere), ...views.filter((view) => !isHere(view))].map((view) => (
            <ViewRow
              key={view.id}
              view={view}
              others={views.filter((other) => other !== view)}
              isHere={isHere(view)}
              isShown={view.id === shownId}
              onOpened={onOpened}
              onChange={(to) => change(view.id, to)}
              onDelete={() => {
                onDeleted({ view, place: views.indexOf(view) })
                keepViews(views.filter((other) => other !== view))
                announce(`“${view.name}” was deleted`)
              }}
            />
          ))}
        </ul>
      )}
      {deleted === null ? null : (
        <p className="m-0 flex items-center gap-2 rounded-control bg-sunken px-2 py-1">
          <span className="min-w-0 flex-1 truncate">“{deleted.view.name}” was deleted.</span>
          <Button
            onClick={() => {
              keepViews(views.toSpliced(deleted.place, 0, deleted.view))
              onDeleted(null)
              announce(`“${deleted.view.name}” is back`)
            }}
          >
            Undo
          </Button>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1 border-t border-line pt-2">
        <Button icon={<Icon name="plus" />} onClick={onSave}>
          Save view…
        </Button>
        <Button
          icon={<Icon name="download" />}
          disabled={views.length === 0}
          onClick={() => downloadText('callback-explorer-views.json', writeViewFile(views), 'application/json')}
        >
          Export {views.length > 0 ? formatCount(views.length) : ''}
        </Button>
        <Button icon={<Icon name="file" />} onClick={onImport}>
          Import…
        </Button>
      </div>
      <p className="m-0 text-small text-faint">Kept in this browser, for you alone. Export them to have them elsewhere.</p>
    </div>
  )
}
