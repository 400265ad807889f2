import { builtInViews } from './built-in-views'
import { keptViews } from './kept-views'
import { lastTicket } from './last-ticket'
import { type OwnLink, writeOwnLink } from './own-link'
import { hasWindow } from './own-link-reading'
import { OWN_PAGES } from './own-pages'
import { linkOf } from './saved-view'

/** A view as a list of where to go has it. */
export type ListedView = { id: string; name: string; /** Path and query. */ to: string; hint: string }

/** All views that can be opened: the built-in ones, over the window of the page that is shown, then the person's own. */
export function viewsToOpen(page: OwnLink | null): ListedView[] {
  const own = keptViews().views.flatMap((view): ListedView[] => {
    const link = linkOf(view)
    return link === null ? [] : [{ id: view.id, name: view.name, to: view.link, hint: OWN_PAGES[link.path].name }]
  })
  const window = page !== null && hasWindow(page.params) ? page.params : {}
  const builtIn = builtInViews(window, lastTicket()).flatMap(({ id, name, meaning, link }): ListedView[] =>
    link === null ? [] : [{ id, name, to: writeOwnLink(link), hint: meaning }],
  )
  return [...builtIn, ...own]
}
