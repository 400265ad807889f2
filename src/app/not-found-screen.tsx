import { AppLink } from '~/ui/app-link'
import { EmptyState } from '~/ui/empty-state'
import { useDocumentTitle } from './document-title'

export function NotFoundScreen() {
  useDocumentTitle('No such page')
  return (
    <>
      <h1 className="sr-only" tabIndex={-1}>
        No such page
      </h1>
      <EmptyState
        title="There is no such page"
        actions={
          <>
            <AppLink to="/callbacks" className="text-accent">
              Find a callback
            </AppLink>
            <AppLink to="/funnel" className="text-accent">
              See the funnel
            </AppLink>
          </>
        }
      >
        The address <span className="font-mono break-all text-ink">{window.location.pathname}</span> leads nowhere here.
      </EmptyState>
    </>
  )
}
