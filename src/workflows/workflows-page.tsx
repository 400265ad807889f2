import { useState } from 'react'
import { saidText } from '~/audit/recorded-text'
import { MINUTE_MS } from '~/lib/window'
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

type WorkflowsPageProps = {
  search: WorkflowsSearch
  onSearchChange: (next: WorkflowsSearch, how: 'push' | 'replace') => void
  links: OutsideLinks
}

const currentMinute = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS

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
      <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-3">
        <h1 className="m-0 text-title font-semibold">Workflows</h1>
        <div className="flex flex-wrap items-center gap-1 print:hidden">
          <WindowPicker
            window={window}
            zone={zone}
            nowMs={nowMs}
            onChange={({ sinceMs, untilMs }) => {
              const presentMs = currentMinute()
              setNowMs(presentMs)
              // A window "up to now" keeps its length and ends at the present minute, however long the page has been open.
              const next = untilMs === null ? { sinceMs: presentMs - (nowMs - sinceMs), untilMs: presentMs } : { sinceMs, untilMs }
              change((now) => withWindow(now, next), 'push')
            }}
          />
          <IconButton
            label="Ask the API again"
            icon={<Icon name="refresh" className={query.isFetching ? 'animate-spin' : ''} />}
            disabled={query.isFetching}
            onClick={found.askAgain}
          />
        </div>
      </header>
      <div className="flex shrink-0 flex-col gap-2 px-3">
        {unread.length > 0 ? (
          <Notice tone="amber" title="Not everything in the link could be used">
            {unread.map(saidText).map((sentence) => (
              <p key={sentence} className="m-0">
                {sentence}
              </p>
            ))}
          </Notice>
        ) : null}
        {query.data ? <LoadLine key={`${window.sinceMs} ${window.untilMs}`} found={found} received={received} /> : null}
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
        <EmptyState title="No callbacks in this window">
          Without callbacks there is nothing to count. Choose another window.
        </EmptyState>
      ) : query.error ? null : (
        <SkeletonRows count={16} />
      )}
    </div>
  )
}
