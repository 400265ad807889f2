import { useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { Button } from '~/ui/button'
import { Progress } from '~/ui/progress'
import { FailedSlices } from './failed-slices'
import type { TrendSlice } from './trend-points'

type TrendProgressProps = {
  slices: readonly TrendSlice[]
  isRunning: boolean
  zone: string
  onStart: () => void
  onStop: () => void
}

/** How many slices are there, with a way to stop and to go on. Its height does not change while they arrive. */
export function TrendProgress({ slices, isRunning, zone, onStart, onStop }: TrendProgressProps) {
  const { budget } = useApiClient()
  const isHeldBack = useSyncExternalStore(budget.subscribe, () => budget.get().waitingUntilMs !== null)
  const loaded = slices.filter((slice) => slice.result.kind === 'loaded').length
  const waiting = slices.filter((slice) => slice.result.kind === 'waiting').length
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 text-small text-muted print:min-h-0">
      <span className="leading-7 whitespace-nowrap print:leading-4">
        {loaded} of {slices.length} slices
      </span>
      {isRunning ? (
        <span className="flex items-center gap-3 print:hidden">
          <span className="w-24 sm:w-40">
            <Progress value={loaded} max={slices.length} label="Slices loaded" />
          </span>
          <Button variant="quiet" onClick={onStop}>
            Stop
          </Button>
          {isHeldBack ? <span>waiting, as the API asks</span> : null}
        </span>
      ) : waiting > 0 ? (
        <Button variant="quiet" className="print:hidden" onClick={onStart}>
          Load the other {waiting}
        </Button>
      ) : null}
      <FailedSlices slices={slices} zone={zone} isRunning={isRunning} onRetry={onStart} />
    </div>
  )
}
