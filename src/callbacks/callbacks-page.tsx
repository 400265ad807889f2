import { type ReactNode, useState } from 'react'
import { problemsOf } from '~/api/callback-filter'
import { IconButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Icon } from '~/ui/icons'
import type { OutsideLinks } from '~/ui/outside-link'
import { SkeletonRows } from '~/ui/skeleton'
import { useZone } from '~/ui/zone-context'
import { askedFilter, asksAboutWorkflow, sentFilter } from './asked-filter'
import { FoundCallbacks } from './found-callbacks'
import { LoadedNotes } from '~/callbacks/loading/loaded-notes'
import { LoadFailure } from '~/loading/load-failure'
import { LoadMore } from '~/callbacks/loading/load-more'
import { MissingCallback } from '~/callbacks/loading/missing-callback'
import { NoCallbacks } from '~/callbacks/loading/no-callbacks'
import { CallbacksViews } from './callbacks-views'
import { callbackThatOpensByItself } from './open-callbacks'
import type { CallbacksSearch } from './search'
import { withEntity, withFilter, withNumber, withWorkflow } from './search-change'
import { ServerFilterBar } from '~/callbacks/filters/server-filter-bar'
import { useFoundCallbacks } from '~/callbacks/loading/use-found-callbacks'
import { useKnownWorkflows } from '~/callbacks/workflow/use-known-workflows'
import { useMinuteMs } from './use-minute'
import { useSearchChange } from '~/ui/use-search-change'
import { useSteady } from './use-steady'
import { useThrottled } from '~/ui/use-throttled'
import { workflowIdOf } from '~/callbacks/workflow/workflow-name'

type CallbacksPageProps = {
  search: CallbacksSearch
  onSearchChange: (next: CallbacksSearch, how: 'push' | 'replace') => void
  links: OutsideLinks
  /** Name of the environment that is asked. */
  environment: string
  /** Beside "Ask the API again". */
  actions: ReactNode
}

/** Find: ask the API for callbacks, see what became of them, open one to see why. */
export function CallbacksPage({ search, onSearchChange, links, environment, actions }: CallbacksPageProps) {
  const { zone } = useZone()
  const nowMs = useMinuteMs()
  const [openedAtMs] = useState(() => Date.now())
  const asked = askedFilter(search.filter, openedAtMs)
  const sent = useSteady(sentFilter(asked))
  const problems = problemsOf(sent, nowMs)
  const found = useFoundCallbacks(sent, problems.length === 0)
  const { query, loaded, pages } = found
  const workflows = useKnownWorkflows(useThrottled(loaded.rows, query.isFetchingNextPage))
  const workflowId = asked.workflowId === null ? null : (workflowIdOf(asked.workflowId, workflows) ?? asked.workflowId)
  const filter = useSteady(asksAboutWorkflow(asked) ? { ...asked, workflowId } : asked)
  // Whatever is changed, the question so far becomes part of the link, with its window in absolute time.
  const change = useSearchChange({ ...search, filter }, onSearchChange)

  const opensByItself = callbackThatOpensByItself(filter, pages)
  const openIds = useSteady(search.open ?? (opensByItself === null ? [] : [opensByItself]))
  const workflowName = workflows.find((workflow) => workflow.workflowId === workflowId)?.name ?? null
  const find = (number: string | null) => {
    if (number !== null && number === filter.entityNumber) found.askAgain()
    else change((now) => withNumber(now, number), 'push')
  }

  const view = () => {
    if (query.data && loaded.rows.length > 0) {
      const shared = { found, filter, sent, search, change, openIds, opensByItself, workflowName, links, environment }
      return <FoundCallbacks key={JSON.stringify(sent)} {...shared} />
    }
    if (query.data) {
      return (
        <>
          <MissingCallback
            missing={openIds}
            filter={filter}
            matches={search.matches}
            zone={zone}
            loadedCount={0}
            hasMore={query.hasNextPage}
            isLoading={query.isFetchingNextPage}
            onLoadMore={() => void query.fetchNextPage()}
            onForget={() => change((now) => ({ ...now, open: null, matches: [] }), 'replace')}
          />
          <NoCallbacks
            filter={sent}
            zone={zone}
            nowMs={nowMs}
            workflowName={workflowName}
            hasMore={query.hasNextPage}
            unreadable={loaded.rejected.length}
            onChange={(to) => change((now) => withFilter(now, to), 'push')}
          />
          {query.hasNextPage ? (
            <div className="flex justify-center">
              <LoadMore filter={sent} found={found} loaded={loaded} total={null} />
            </div>
          ) : null}
        </>
      )
    }
    if (problems.length > 0) {
      return (
        <>
          <MissingCallback
            missing={openIds}
            filter={filter}
            matches={search.matches}
            zone={zone}
            loadedCount={null}
            hasMore={false}
            isLoading={false}
            onLoadMore={() => {}}
            onForget={() => change((now) => ({ ...now, open: null, matches: [] }), 'replace')}
          />
          <EmptyState title="Nothing was asked yet">
            {problems.map(({ field, message }) => (
              <p key={field} className="m-0">
                {message}.
              </p>
            ))}
          </EmptyState>
        </>
      )
    }
    if (query.error) {
      return <LoadFailure error={query.error} keeps={null} onRetry={found.askAgain} className="m-3" />
    }
    return <SkeletonRows count={22} above="h-31" />
  }

  return (
    <>
      <h1 className="sr-only">Find callbacks</h1>
      <div className="flex h-8 shrink-0 items-center gap-1 border-b border-line bg-surface px-2 print:hidden">
        <CallbacksViews search={{ ...search, filter }} openIds={openIds} loaded={loaded} nowMs={nowMs} />
      </div>
      <ServerFilterBar
        filter={filter}
        problems={problems}
        workflows={workflows}
        zone={zone}
        nowMs={nowMs}
        onFind={find}
        onEntity={(entity) => change((now) => withEntity(now, entity), 'push')}
        onChange={(to) => change((now) => withFilter(now, to), 'push')}
        onWorkflow={(id) => change((now) => withWorkflow(now, id), 'push')}
        actions={
          <>
            {actions}
            <IconButton
              label="Ask the API again"
              icon={<Icon name="refresh" className={query.isFetching ? 'animate-spin' : ''} />}
              disabled={query.isFetching || problems.length > 0}
              onClick={found.askAgain}
            />
          </>
        }
      />
      {view()}
      {loaded.rows.length > 0 ? null : (
        <div className="flex justify-center px-3 py-2">
          <LoadedNotes
            loaded={loaded}
            filter={sent}
            isComplete={query.data !== undefined && !query.hasNextPage}
            unread={search.unread}
          />
        </div>
      )}
    </>
  )
}
