import type { CheckCount } from './check-counts'

/** Fewer callbacks say too little: a check may simply not have met its value yet. */
export const DEAD_CHECK_SAMPLE = 30

/** A check that came out the same on every callback that recorded it. */
export type DeadCheck = CheckCount & { came: 'always-held' | 'never-held' }

/** Largest sample first, those that never held before those that always did. */
export function deadChecksIn(counts: readonly CheckCount[]): DeadCheck[] {
  return counts
    .filter(({ recorded, held }) => recorded >= DEAD_CHECK_SAMPLE && (held === 0 || held === recorded))
    .map((count): DeadCheck => ({ ...count, came: count.held === 0 ? 'never-held' : 'always-held' }))
    .sort((a, b) => b.came.localeCompare(a.came) || b.recorded - a.recorded)
}
