import { failureWords } from '~/api/failure-words'
import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { FailureNotice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import { LOADED_AT_MOST, useLoadAll } from '~/ui/use-load-all'
import { beforeLoadingWords, loadedWords } from './loaded-words'
import type { WindowCallbacks } from './use-window-callbacks'

type LoadCallbacksProps = {
  found: WindowCallbacks
  /** The funnel's count of the window; null where it has none. */
  total: number | null
}

/** How much of the window is loaded, and the ways to load it, to stop and to go on. */
export function LoadCallbacks({ found, total }: LoadCallbacksProps) {
  const { query, loaded } = found
  const { run, start, cancel } = useLoadAll(found)
  const count = loaded.rows.length
  const isBegun = query.data !== undefined
  const hasMore = !isBegun || query.hasNextPage
  const error = run ? null : query.error
  const isFull = count >= LOADED_AT_MOST
  return (
    <>
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <p role={run ? undefined : 'status'} className="m-0">
          {isBegun || run ? loadedWords(count, total, hasMore) : beforeLoadingWords(total)}
        </p>
        {run ? (
          <>
            <span className="w-40">
              <Progress
                value={total !== null && total > 0 ? Math.min(1, count / total) : null}
                label="Callbacks of this window loaded"
              />
            </span>
            {run.rowsPerSecond === null ? null : (
              <span className="text-small text-muted">{formatCount(run.rowsPerSecond)} a second</span>
            )}
            <Button onClick={cancel}>Stop</Button>
          </>
        ) : hasMore && error === null ? (
          <Button
            disabled={isFull}
            title={isFull ? `This page holds ${formatCount(LOADED_AT_MOST)} at most.` : undefined}
            onClick={start}
          >
            {isBegun ? 'Go on' : 'Load the callbacks of this window'}
          </Button>
        ) : null}
      </div>
      {error === null ? null : <LoadFailure error={error} keeps={count > 0} onRetry={start} />}
    </>
  )
}

function LoadFailure({ error, keeps, onRetry }: { error: Error; keeps: boolean; onRetry: () => void }) {
  const { advice, ...words } = failureWords(error)
  return (
    <FailureNotice
      {...words}
      advice={keeps ? `${advice} What is loaded stays.` : advice}
      onRetry={onRetry}
      retryLabel="Go on"
    />
  )
}
