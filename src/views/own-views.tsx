import { useState, useSyncExternalStore } from 'react'
import { Button } from '~/ui/button'
import { keptViews, onKeptViews } from './kept-views'
import type { Canonical, OwnLink } from './own-link'
import type { ViewBeingSaved } from './save-view-dialog'
import { linkOf } from './saved-view'
import { ViewLink } from './view-link'
import { asksOfAnother, shownView } from './view-standing'

type OwnViewsProps = {
  page: OwnLink
  canonical: Canonical
  nowMs: number
  /** A built-in view is what is shown. */
  isBuiltIn: boolean
  /** The view that was saved from here last. */
  savedId: string | null
  onUpdate: (view: ViewBeingSaved) => void
}

/** The views that the person pinned to this page, and whether what is shown is another than the one that it began with. */
export function OwnViews({ page, canonical, nowMs, isBuiltIn, savedId, onUpdate }: OwnViewsProps) {
  const { views } = useSyncExternalStore(onKeptViews, keptViews)
  const [begun, setBegun] = useState({ savedId, id: savedId })
  const shown = shownView(views, page, canonical, nowMs)
  // What is on the screen began with the view that it was last the same as, or that was saved of it.
  const beganWith = shown?.id ?? (isBuiltIn ? null : begun.savedId === savedId ? begun.id : savedId)
  if (beganWith !== begun.id || savedId !== begun.savedId) setBegun({ savedId, id: beganWith })
  const before = shown ? undefined : views.find(({ id }) => id === beganWith)
  const linkBefore = before && linkOf(before)
  const changed = linkBefore && !asksOfAnother(linkBefore, page) ? before : undefined
  const pinned = views.filter((view) => view.isPinned && linkOf(view)?.path === page.path)
  return (
    <>
      {pinned.length > 0 ? <span className="mx-1 h-4 shrink-0 border-l border-line-strong first:hidden" /> : null}
      {pinned.map((view) => (
        <ViewLink key={view.id} name={view.name} title={view.name} link={linkOf(view)} isShown={view === shown} />
      ))}
      <span className="flex-1" />
      <span role="status" className="max-w-60 shrink-0 truncate text-small text-muted" title={changed?.name}>
        {shown && !shown.isPinned ? `“${shown.name}”` : changed ? `“${changed.name}”, changed` : ''}
      </span>
      {changed ? (
        <Button variant="quiet" className="h-6!" onClick={() => onUpdate({ view: changed })}>
          Update…
        </Button>
      ) : null}
    </>
  )
}
