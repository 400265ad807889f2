import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { Progress } from '~/ui/progress'
import { LOADED_AT_MOST, useLoadAll } from '~/ui/use-load-all'
import { loadedWords } from './loaded-words'
import type { WindowCallbacks } from './use-window-callbacks'

type LoadLineProps = {
  found: WindowCallbacks
  received: number | null
}

/** How much of the window the numbers are of, and the ways to load the rest, to stop and to go on. */
export function LoadLine({ found, received }: LoadLineProps) {
  const { query, loaded } = found
  const { run, start, cancel } = useLoadAll(found)
  const count = loaded.rows.length
  const isFull = count >= LOADED_AT_MOST
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
      <p
        role={run ? undefined : 'status'}
        className={`m-0 ${query.hasNextPage ? 'text-amber' : 'text-muted'}`}
        title={received === null ? undefined : 'The number of all is the funnel endpoint’s count for this window.'}
      >
        {loadedWords(count, received, query.hasNextPage)}
      </p>
      {run ? (
        <>
          <span className="w-32">
            <Progress
              value={received !== null && received > 0 ? Math.min(1, count / received) : null}
              label="Callbacks of this window loaded"
            />
          </span>
          {run.rowsPerSecond === null ? null : (
            <span className="text-small text-muted">{formatCount(run.rowsPerSecond)} a second</span>
          )}
          <Button onClick={cancel}>Stop</Button>
        </>
      ) : query.hasNextPage ? (
        <Button
          className="print:hidden"
          disabled={query.isFetching || isFull}
          title={isFull ? `This page holds ${formatCount(LOADED_AT_MOST)} at most.` : undefined}
          onClick={start}
        >
          Load all
        </Button>
      ) : null}
    </div>
  )
}
