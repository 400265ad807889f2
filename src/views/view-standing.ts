import { parseInstant } from '~/lib/instant'
import { asksTheSame, type Canonical, type OwnLink } from './own-link'
import { isLastDay, meansLastDay } from './own-link-reading'
import { linkOf, type SavedView } from './saved-view'

/** Whether the page has gone on to another ticket or entity: then it is not a change of the view any more. */
export function asksOfAnother(view: OwnLink, page: OwnLink): boolean {
  return ['number', 'type', 'id'].some((name) => (view.params[name] ?? '') !== (page.params[name] ?? ''))
}

/** Whether a page shows what a view keeps. One of the last 24 hours keeps its name for an hour after it was opened. */
export function isShown(view: OwnLink, page: OwnLink, canonical: Canonical, nowMs: number): boolean {
  if (!asksTheSame(view, page, canonical)) return false
  if (meansLastDay(view)) return isLastDay(page.params, nowMs)
  return (['since', 'until'] as const).every(
    (name) => parseInstant(view.params[name] ?? '') === parseInstant(page.params[name] ?? ''),
  )
}

/** The first of the views that the page shows. */
export function shownView(
  views: readonly SavedView[],
  page: OwnLink,
  canonical: Canonical,
  nowMs: number,
): SavedView | undefined {
  return views.find((view) => {
    const link = linkOf(view)
    return link !== null && isShown(link, page, canonical, nowMs)
  })
}
