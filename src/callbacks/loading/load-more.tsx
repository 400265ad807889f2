import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { Progress } from '~/ui/progress'
import { LOADED_AT_MOST, useLoadAll } from '~/loading/use-load-all'
import type { FoundCallbacks } from './use-found-callbacks'

type LoadMoreProps = {
  found: Pick<FoundCallbacks, 'query' | 'stop' | 'pages'>
  loaded: LoadedCallbacks
  /** Of the whole window; null where nobody knows. */
  total: number | null
}

function loadedSentence(count: number, total: number | null, hasMore: boolean): string {
  if (!hasMore) return `All ${formatCount(count)} loaded`
  return total === null || total <= count
    ? `${formatCount(count)} loaded, more exist`
    : `${formatCount(count)} of ${formatCount(total)} loaded`
}

/** How much of what exists is loaded, and the ways to the rest. */
export function LoadMore({ found, loaded, total }: LoadMoreProps) {
  const { query, pages } = found
  const { run, start, cancel } = useLoadAll(found)
  const count = loaded.rows.length
  const covered = pages.at(-1)?.progress ?? null
  const share = total !== null && total > 0 ? Math.min(1, count / total) : covered
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p
        role={run ? undefined : 'status'}
        className="m-0"
        title={total === null ? undefined : 'The number of all is the funnel endpoint’s count for this window.'}
      >
        {loadedSentence(count, total, query.hasNextPage)}
      </p>
      {run ? (
        <>
          <div className="w-32">
            <Progress value={share} label="Loading all in the window" />
          </div>
          {run.rowsPerSecond === null ? null : (
            <span className="text-small text-muted">{formatCount(run.rowsPerSecond)} a second</span>
          )}
          <Button onClick={cancel}>Stop</Button>
        </>
      ) : query.hasNextPage ? (
        <span className="flex gap-2 print:hidden">
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading…' : 'Load more'}
          </Button>
          <Button
            variant="quiet"
            disabled={query.isFetchingNextPage || count >= LOADED_AT_MOST}
            title={count >= LOADED_AT_MOST ? `This page holds ${formatCount(LOADED_AT_MOST)} at most.` : undefined}
            onClick={start}
          >
            Load all in the window
          </Button>
        </span>
      ) : null}
    </div>
  )
}
