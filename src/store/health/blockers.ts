import type { CheckCount } from './check-tally'

/**
 * A check that did not hold where the rule said no. That it decided is not in the record, and it may stand in an exception,
 * where the rule wants it not to hold.
 */
export type Blocker = CheckCount & {
  /** The workflow matched on a callback where this check did not hold: the rule does without it. */
  isProvenOptional: boolean
}

/** Most often not held first; those that the rule is proven to do without go last. */
export function blockersIn(counts: readonly CheckCount[]): Blocker[] {
  return counts
    .filter(({ saidNo }) => saidNo.notHeld > 0)
    .map((count) => ({ ...count, isProvenOptional: count.matched.notHeld > 0 }))
    .sort(
      (a, b) =>
        Number(a.isProvenOptional) - Number(b.isProvenOptional) ||
        b.saidNo.notHeld - a.saidNo.notHeld ||
        b.saidNo.onlyNotHeld - a.saidNo.onlyNotHeld ||
        (a.check.fieldName < b.check.fieldName ? -1 : 1),
    )
}
