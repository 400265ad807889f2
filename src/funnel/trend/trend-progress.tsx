import { failureWords } from '~/api/failure-words'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import type { TrendSlice } from './trend-points'
import { sliceWords } from '~/funnel/window-words'

type TrendProgressProps = {
  slices: readonly TrendSlice[]
  isRunning: boolean
  zone: string
  onStart: () => void
  onStop: () => void
}

/** How many slices are there, with a way to stop and to go on. Its height does not change while they arrive. */
export function TrendProgress({ slices, isRunning, zone, onStart, onStop }: TrendProgressProps) {
  const loaded = slices.filter((slice) => slice.result.kind === 'loaded').length
  const waiting = slices.filter((slice) => slice.result.kind === 'waiting').length
  return (
    <>
      <div className="flex h-7 items-center gap-3 text-small text-muted print:hidden">
        <span className="whitespace-nowrap">
          {loaded} of {slices.length} slices
        </span>
        {isRunning ? (
          <>
            <span className="w-40">
              <Progress value={loaded} max={slices.length} label="Slices loaded" />
            </span>
            <Button variant="quiet" onClick={onStop}>
              Stop
            </Button>
          </>
        ) : waiting > 0 ? (
          <Button variant="quiet" onClick={onStart}>
            Load the other {waiting}
          </Button>
        ) : null}
      </div>
      <FailedSlices slices={slices} zone={zone} onRetry={onStart} />
    </>
  )
}

function FailedSlices({ slices, zone, onRetry }: { slices: readonly TrendSlice[]; zone: string; onRetry: () => void }) {
  const failed = slices.flatMap((slice) => (slice.result.kind === 'failed' ? [{ slice, error: slice.result.error }] : []))
  if (failed.length === 0) return null
  return (
    <Notice
      tone="amber"
      title={`${failed.length} of ${slices.length} slices could not be loaded: they are gaps, not zeros`}
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      <ul className="m-0 list-none p-0 text-small">
        {failed.slice(0, 3).map(({ slice, error }) => {
          const words = failureWords(error)
          return (
            <li key={slice.sinceMs}>
              {sliceWords(slice, zone)}: {words.message}
              {words.requestId ? (
                <>
                  {' '}
                  Request id <code className="font-mono">{words.requestId}</code>
                </>
              ) : null}
            </li>
          )
        })}
        {failed.length > 3 ? <li>… and {failed.length - 3} more; the table names each.</li> : null}
      </ul>
    </Notice>
  )
}
