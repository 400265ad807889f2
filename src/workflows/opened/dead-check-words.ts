import { formatCount } from '~/lib/number'
import type { DeadCheck } from '~/store/health/dead-checks'

/** What the record says of a check that always came out the same, and no more. */
export function deadCheckWords({ came, recorded, matched }: DeadCheck): string {
  const all = `all ${formatCount(recorded)} loaded callbacks that recorded it`
  if (came === 'always-held') return `held on ${all}: among these it made no difference`
  if (matched.recorded === 0) return `did not hold on ${all}; the workflow matched on none of them`
  return `did not hold on ${all}; the workflow matched on ${formatCount(matched.recorded)} of them all the same, so it does not have to hold`
}
