import { failureWords } from '~/api/failure-words'
import { sliceWords } from '~/funnel/window-words'
import { Button } from '~/ui/button'
import { CopyButton } from '~/ui/copy-button'
import { Popover } from '~/ui/popover'
import type { TrendSlice } from './trend-points'

type FailedSlicesProps = { slices: readonly TrendSlice[]; zone: string; isRunning: boolean; onRetry: () => void }

/** How many slices are gaps, each with its reason, in the progress line: a notice of its own would move the pictures. */
export function FailedSlices({ slices, zone, isRunning, onRetry }: FailedSlicesProps) {
  const failed = slices.flatMap((slice) => (slice.result.kind === 'failed' ? [{ slice, error: slice.result.error }] : []))
  if (failed.length === 0) return null
  return (
    <>
      <span role="status" className="text-amber">
        {failed.length} could not be loaded: {failed.length === 1 ? 'a gap, not a zero' : 'gaps, not zeros'}
      </span>
      <span className="flex gap-1 print:hidden">
        {isRunning ? null : (
          <Button variant="quiet" onClick={onRetry}>
            Ask again
          </Button>
        )}
        <Popover
          label="Slices that could not be loaded"
          trigger={<Button variant="quiet">Why?</Button>}
          className="max-h-80 w-88 max-w-full overflow-y-auto"
        >
          <ul className="m-0 flex list-none flex-col gap-2 p-0 text-small">
            {failed.map(({ slice, error }) => {
              const { message, requestId } = failureWords(error)
              return (
                <li key={slice.sinceMs}>
                  <span className="font-medium">{sliceWords(slice, zone)}</span>: {message}
                  {requestId ? (
                    <span className="flex items-center gap-2 text-muted">
                      <span>
                        Request id <code className="font-mono break-all text-ink">{requestId}</code>
                      </span>
                      <CopyButton text={requestId} label="Copy request id" />
                    </span>
                  ) : null}
                </li>
              )
            })}
          </ul>
        </Popover>
      </span>
    </>
  )
}
