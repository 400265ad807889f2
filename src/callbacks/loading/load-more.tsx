import type { CallbackFilter } from '~/api/callback-filter'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { LoadProgress } from '~/loading/load-progress'
import { LOADED_AT_MOST } from '~/loading/load-run'
import { fullWords } from '~/loading/loaded-words'
import { useLoadAll } from '~/loading/use-load-all'
import type { FoundCallbacks } from './use-found-callbacks'

type LoadMoreProps = {
  /** What the API was sent. */
  filter: CallbackFilter
  found: Pick<FoundCallbacks, 'query' | 'stop' | 'pages'>
  loaded: LoadedCallbacks
  /** Of the whole window; null where nobody knows. */
  total: number | null
}

function loadedSentence({ rows, cameNewestFirst }: LoadedCallbacks, total: number | null, hasMore: boolean): string {
  const count = rows.length
  if (!hasMore) return `All ${formatCount(count)} loaded`
  if (count >= LOADED_AT_MOST) return `${cameNewestFirst ? 'Newest ' : ''}${formatCount(count)} loaded, as many as this page holds`
  return total === null || total <= count
    ? `${formatCount(count)} loaded, more exist`
    : `${formatCount(count)} of ${formatCount(total)} loaded`
}

/** How much of what exists is loaded, and the ways to the rest. */
export function LoadMore({ filter, found, loaded, total }: LoadMoreProps) {
  const { query, pages } = found
  const { run, start, cancel } = useLoadAll(found, filter)
  const count = loaded.rows.length
  const full = fullWords(loaded)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p
        role={run ? undefined : 'status'}
        className="m-0"
        title={total === null ? undefined : 'The number of all is the funnel endpoint’s count for this window.'}
      >
        {loadedSentence(loaded, total, query.hasNextPage)}
      </p>
      {run ? (
        <LoadProgress
          run={run}
          count={count}
          total={total}
          covered={pages.at(-1)?.progress ?? null}
          label="Loading all in the window"
          onStop={cancel}
        />
      ) : query.hasNextPage ? (
        <span className="flex gap-2 print:hidden">
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? 'Loading…' : 'Load more'}
          </Button>
          <Button
            variant="quiet"
            disabled={query.isFetchingNextPage || full !== undefined}
            title={full}
            onClick={start}
          >
            Load all in the window
          </Button>
        </span>
      ) : null}
    </div>
  )
}
