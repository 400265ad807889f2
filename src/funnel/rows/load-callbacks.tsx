import { LoadFailure } from '~/loading/load-failure'
import { LoadProgress } from '~/loading/load-progress'
import { beforeLoadingWords, fullWords, loadedWords } from '~/loading/loaded-words'
import { UnreadableNote } from '~/loading/unreadable-note'
import { useLoadAll } from '~/loading/use-load-all'
import type { WindowCallbacks } from '~/loading/use-window-callbacks'
import { Button } from '~/ui/button'

type LoadCallbacksProps = {
  found: WindowCallbacks
  /** The funnel's count of the window; null where it has none. */
  total: number | null
}

/** How much of the window is loaded, and the ways to load it, to stop and to go on. */
export function LoadCallbacks({ found, total }: LoadCallbacksProps) {
  const { query, loaded } = found
  const { run, start, cancel } = useLoadAll(found, found.filter)
  const count = loaded.rows.length
  const isBegun = query.data !== undefined
  const hasMore = !isBegun || query.hasNextPage
  const error = run ? null : query.error
  const full = fullWords(loaded)
  return (
    <>
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <p role={run ? undefined : 'status'} className="m-0">
          {isBegun || run ? loadedWords(count, total, hasMore, loaded.cameNewestFirst) : beforeLoadingWords(total)}
        </p>
        {run ? (
          <LoadProgress run={run} count={count} total={total} label="Callbacks of this window loaded" onStop={cancel} />
        ) : hasMore && error === null ? (
          <Button
            disabled={full !== undefined}
            title={full}
            onClick={start}
          >
            {isBegun ? 'Go on' : 'Load the callbacks of this window'}
          </Button>
        ) : null}
        <UnreadableNote rows={loaded.rejected} />
      </div>
      {error === null ? null : (
        <LoadFailure error={error} keeps={count > 0 ? 'What is loaded stays.' : null} onRetry={start} retryLabel="Go on" />
      )}
    </>
  )
}
