import { useSyncExternalStore } from 'react'
import { useApiClient } from '~/api/client-context'
import { Button } from '~/ui/button'
import { Progress } from '~/ui/progress'
import { progressWords } from './progress-words'
import type { LoadAllRun } from './use-load-all'

type LoadProgressProps = {
  run: LoadAllRun
  count: number
  /** How many there are; null where nobody says. */
  total: number | null
  /** How much of the window is covered, 0 to 1, where the total does not tell. */
  covered?: number | null
  label: string
  onStop: () => void
}

/** How far the loading of a window has come, how fast it goes or why it waits, and the ways to hold and to stop it. */
export function LoadProgress({ run, count, total, covered = null, label, onStop }: LoadProgressProps) {
  const { budget } = useApiClient()
  const words = progressWords(run, { count, total, budget: useSyncExternalStore(budget.subscribe, budget.get) })
  const isHeld = run.state === 'paused'
  return (
    <>
      <span className="w-32">
        <Progress value={total !== null && total > 0 ? Math.min(1, count / total) : covered} label={label} />
      </span>
      {words === '' ? null : <span className="text-small text-muted">{words}</span>}
      {run.state === 'finishing' ? null : (
        <Button onClick={isHeld ? run.goOn : run.pause}>{isHeld ? 'Go on' : 'Pause'}</Button>
      )}
      <Button onClick={onStop}>Stop</Button>
    </>
  )
}
