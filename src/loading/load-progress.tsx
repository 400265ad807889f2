import { formatCount } from '~/lib/number'
import { Button } from '~/ui/button'
import { Progress } from '~/ui/progress'
import type { LoadAllRun } from './use-load-all'

type LoadProgressProps = {
  run: LoadAllRun
  count: number
  /** How many there are; null where nobody says. */
  total: number | null
  onStop: () => void
}

/** How far the loading of a window has come, how fast it goes, and the way to stop it. */
export function LoadProgress({ run, count, total, onStop }: LoadProgressProps) {
  return (
    <>
      <span className="w-32">
        <Progress
          value={total !== null && total > 0 ? Math.min(1, count / total) : null}
          label="Callbacks of this window loaded"
        />
      </span>
      {run.rowsPerSecond === null ? null : (
        <span className="text-small text-muted">{formatCount(run.rowsPerSecond)} a second</span>
      )}
      <Button onClick={onStop}>Stop</Button>
    </>
  )
}
