import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { keptUnder, lastingStorage } from '~/choices/person'
import { oneLine } from '~/lib/one-line'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icons'
import { Popover } from '~/ui/popover'
import { builtInViews } from './built-in-views'
import { lastTicket, onLastTicket, rememberTicket } from './last-ticket'
import { asksTheSame, type Canonical, type OwnLink } from './own-link'
import type { DeletedView } from './view-panel'
import type { ViewBeingSaved } from './save-view-dialog'
import { ViewLink } from './view-link'

const OwnViews = lazy(async () => ({ default: (await import('./own-views')).OwnViews }))
const ViewPanel = lazy(async () => ({ default: (await import('./view-panel')).ViewPanel }))
const SaveViewDialog = lazy(async () => ({ default: (await import('./save-view-dialog')).SaveViewDialog }))
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog')).ImportDialog }))

type ViewBarProps = {
  /** The page that is shown, by its link. */
  page: OwnLink
  canonical: Canonical
  nowMs: number
  /** The ticket that is looked at. */
  ticket?: string | null
  /** The built-in views are of /callbacks. */
  hasBuiltIn?: boolean
}

/** Whether this person ever kept a view: who never did is spared the code that reads them. */
function hasKeptViews(): boolean {
  try {
    return lastingStorage()?.getItem(keptUnder('views') ?? '') != null
  } catch {
    return false
  }
}

/** The views of a page, which of them is shown, and where they are kept and changed. */
export function ViewBar({ page, canonical, nowMs, ticket = null, hasBuiltIn = false }: ViewBarProps) {
  const last = useSyncExternalStore(onLastTicket, lastTicket)
  const [hasOwn, setHasOwn] = useState(hasKeptViews)
  const [opened, setOpened] = useState<ViewBeingSaved | 'import' | null>(null)
  const [deleted, setDeleted] = useState<DeletedView | null>(null)
  const [savedId, setSavedId] = useState<string | null>(null)

  useEffect(() => {
    if (ticket !== null) rememberTicket(ticket)
  }, [ticket])

  const builtIn = hasBuiltIn ? builtInViews(page.params, last) : []
  const shown = builtIn.find(({ link }) => link !== null && asksTheSame(link, page, canonical))
  const shared = { page, canonical, nowMs }
  return (
    <>
      <nav aria-label="Views" className="flex min-w-0 flex-1 items-center gap-0.5 overflow-x-auto p-0.5">
        {builtIn.map((view) => (
          <ViewLink key={view.id} name={view.name} title={oneLine(view.meaning)} link={view.link} isShown={view === shown} />
        ))}
        <Suspense fallback={null}>
          {hasOwn ? <OwnViews {...shared} isBuiltIn={shown !== undefined} savedId={savedId} onUpdate={setOpened} /> : null}
        </Suspense>
      </nav>
      {/* On a narrow screen it is in the panel alone. */}
      <Button variant="quiet" className="max-sm:hidden" onClick={() => setOpened({ view: null })}>
        Save view…
      </Button>
      <Popover
        label="Views"
        className="w-96"
        trigger={
          <Button variant="quiet" title="All views: open, pin, rename, delete, export, import" onClick={() => setHasOwn(true)}>
            Views
            <Icon name="chevron-down" className="size-3 text-faint" />
          </Button>
        }
      >
        {(close) => (
          <Suspense fallback={null}>
            <ViewPanel
              {...shared}
              deleted={deleted}
              onDeleted={setDeleted}
              onSave={() => {
                close()
                setOpened({ view: null })
              }}
              onImport={() => {
                close()
                setOpened('import')
              }}
              onOpened={close}
            />
          </Suspense>
        )}
      </Popover>
      <Suspense fallback={null}>
        {opened === 'import' ? <ImportDialog onClose={() => setOpened(null)} /> : null}
        {opened !== null && opened !== 'import' ? (
          <SaveViewDialog
            {...shared}
            view={opened.view}
            onSaved={(id) => {
              setHasOwn(true)
              setSavedId(id)
            }}
            onClose={() => setOpened(null)}
          />
        ) : null}
      </Suspense>
    </>
  )
}
