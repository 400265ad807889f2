import { LoadProgress } from '~/loading/load-progress'
import { fullWords, loadedWords } from '~/loading/loaded-words'
import { UnreadableNote } from '~/loading/unreadable-note'
import { useLoadAll } from '~/loading/use-load-all'
import type { WindowCallbacks } from '~/loading/use-window-callbacks'
import { Button } from '~/ui/button'

type LoadLineProps = {
  found: WindowCallbacks
  received: number | null
}

/** How much of the window the numbers are of, and the ways to load the rest, to stop and to go on. */
export function LoadLine({ found, received }: LoadLineProps) {
  const { query, loaded } = found
  const { run, start, cancel } = useLoadAll(found, found.filter)
  const count = loaded.rows.length
  const full = fullWords(loaded)
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
      <p
        role={run ? undefined : 'status'}
        className={`m-0 ${query.hasNextPage ? 'text-amber' : 'text-muted'}`}
        title={received === null ? undefined : 'The number of all is the funnel endpoint’s count for this window.'}
      >
        {loadedWords(count, received, query.hasNextPage, loaded.cameNewestFirst)}
      </p>
      {run ? (
        <LoadProgress
          run={run}
          count={count}
          total={received}
          label="Callbacks of this window loaded"
          onStop={cancel}
        />
      ) : query.hasNextPage ? (
        <Button
          className="print:hidden"
          disabled={query.isFetching || full !== undefined}
          title={full}
          onClick={start}
        >
          Load all
        </Button>
      ) : null}
      <UnreadableNote rows={loaded.rejected} />
    </div>
  )
}
