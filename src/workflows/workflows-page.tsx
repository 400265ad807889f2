import { lazy, Suspense, useState } from 'react'
import { saidText } from '~/audit/recorded-text'
import { endingNow, floorToMinute } from '~/lib/window'
import { LoadFailure } from '~/loading/load-failure'
import { useWindowCallbacks } from '~/loading/use-window-callbacks'
import { IconButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Icon } from '~/ui/icons'
import { Notice } from '~/ui/notice'
import type { OutsideLinks } from '~/ui/outside-link'
import { SkeletonRows } from '~/ui/skeleton'
import { useSearchChange } from '~/ui/use-search-change'
import { WindowPicker } from '~/ui/window-picker'
import { useZone } from '~/ui/zone-context'
import { Board } from './board/board'
import { LoadLine } from './loading/load-line'
import { useReceived } from './loading/use-received'
import { withWindow, type WorkflowsSearch } from './search'

const WorkflowsViews = lazy(async () => ({ default: (await import('./workflows-views')).WorkflowsViews }))

type WorkflowsPageProps = {
  search: WorkflowsSearch
  onSearchChange: (next: WorkflowsSearch, how: 'push' | 'replace') => void
  links: OutsideLinks
}

const currentMinute = () => floorToMinute(Date.now())

/** Which workflows run, which never do, and what their rules say no to, from the loaded callbacks of a window. */
export function WorkflowsPage({ search, onSearchChange, links }: WorkflowsPageProps) {
  const { zone } = useZone()
  const [nowMs, setNowMs] = useState(currentMinute)
  const change = useSearchChange(search, onSearchChange)
  const found = useWindowCallbacks(search.window, 'by itself')
  const received = useReceived(search.window)
  const { query, loaded } = found
  const { window, unread } = search
  const hasRows = loaded.rows.length > 0

  return (
    <div className="flex h-full flex-col gap-2 pt-3 print:h-auto">
      <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 px-3">
        <h1 className="m-0 text-title font-semibold max-sm:w-full">Workflows</h1>
        <div className="contents flex-wrap items-center gap-1 sm:flex print:hidden">
          <WindowPicker
            window={window}
            zone={zone}
            nowMs={nowMs}
            onChange={(picked) => {
              const presentMs = currentMinute()
              setNowMs(presentMs)
              change((now) => withWindow(now, endingNow(picked, nowMs, presentMs)), 'push')
            }}
          />
          <IconButton
            label="Ask the API again"
            icon={<Icon name="refresh" className={query.isFetching ? 'animate-spin' : ''} />}
            disabled={query.isFetching}
            onClick={found.askAgain}
          />
        </div>
        <div className="flex h-7 min-w-44 flex-1 items-center gap-1 max-sm:ml-auto max-sm:min-w-0 max-sm:flex-none print:hidden">
          <Suspense fallback={null}>
            <WorkflowsViews search={search} nowMs={nowMs} />
          </Suspense>
        </div>
        {query.data ? <LoadLine key={`${window.sinceMs} ${window.untilMs}`} found={found} received={received} /> : null}
      </header>
      <div className="flex shrink-0 flex-col gap-2 px-3 empty:hidden">
        {unread.length > 0 ? (
          <Notice tone="amber" title="Not everything in the link could be used">
            {unread.map(saidText).map((sentence) => (
              <p key={sentence} className="m-0">
                {sentence}
              </p>
            ))}
          </Notice>
        ) : null}
        {query.error && !query.isFetching ? (
          <LoadFailure
            error={query.error}
            keeps={hasRows ? 'What is loaded stays, and is what the numbers are of.' : null}
            retryLabel={hasRows ? 'Go on' : 'Try again'}
            onRetry={query.isFetchNextPageError ? () => void query.fetchNextPage() : found.askAgain}
          />
        ) : null}
      </div>
      {hasRows ? (
        <Board key={`${window.sinceMs} ${window.untilMs}`} found={found} search={search} change={change} links={links} />
      ) : query.data && !query.hasNextPage ? (
        <EmptyState title={loaded.rejected.length > 0 ? 'No callback of this window could be read' : 'No callbacks in this window'}>
          Without callbacks there is nothing to count. Choose another window.
        </EmptyState>
      ) : query.error ? null : (
        <SkeletonRows count={20} above="h-59" />
      )}
    </div>
  )
}
