import { formatDuration } from '~/lib/duration'
import { formatCount } from '~/lib/number'
import type { LoadStatus } from './load-run'

type Budget = { limit: number | null; remaining: number | null; waitingUntilMs: number | null }

/** Rounded so that the words do not flicker with every page. */
function leftWords(seconds: number): string {
  if (seconds < 5) return 'a few seconds left'
  const step = seconds < 60 ? 1 : seconds < 600 ? 10 : 60
  return `about ${formatDuration(Math.round(seconds / step) * step * 1000)} left`
}

function paceWords(count: number, total: number | null, perSecond: number | null): string {
  if (perSecond === null) return ''
  const pace = `${formatCount(Math.round(perSecond))} a second`
  const rest = total === null ? 0 : total - count
  return rest > 0 && perSecond > 0 ? `${pace} · ${leftWords(rest / perSecond)}` : pace
}

/** How fast a loading goes and how long it will take, or why it waits. `total` is null where nobody says it. */
export function progressWords(
  { state, perSecond }: LoadStatus,
  { count, total, budget }: { count: number; total: number | null; budget: Budget },
): string {
  if (state === 'paused') return 'Paused'
  if (state === 'hidden') return 'Paused while this tab is hidden'
  if (state === 'reconnecting') return 'Connection lost: goes on by itself when it is back'
  if (state === 'finishing') return 'Asking once more for those that were not finished'
  const pace = paceWords(count, total, perSecond)
  if (budget.waitingUntilMs !== null) return 'Waiting, as the API asks'
  if (state === 'loading') return pace
  const { limit, remaining } = budget
  const why =
    limit === null || remaining === null
      ? 'slowed down: the tenant’s requests are nearly used up'
      : `slowed down: ${formatCount(remaining)} of the tenant’s ${formatCount(limit)} requests a minute are left`
  return pace === '' ? why : `${pace} · ${why}`
}
