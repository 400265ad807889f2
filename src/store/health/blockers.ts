import type { CallbackRows } from '~/api/columns/callback-rows'
import { type CheckCount, checkCountsOf } from './check-counts'
import { tallyOnlyAudits } from './only-audits'

/**
 * A check that did not hold where the rule said no. That it decided is not in the record, and it may stand in an exception,
 * where the rule wants it not to hold.
 */
export type Blocker = CheckCount & {
  /** The workflow matched on a callback where this check did not hold: the rule does without it. */
  isProvenOptional: boolean
}

function inWordOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
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
        inWordOrder(a.check.fieldName, b.check.fieldName),
    )
}

/**
 * The checks of all workflows by how often they did not hold where the rule said no; `rows` newest first. Callbacks with
 * several audits of a workflow are left out of its counts. 50,000 callbacks with 30 audits of 5 checks take a few ms.
 */
export function blockersOf(rows: CallbackRows): Blocker[] {
  return blockersIn(checkCountsOf(rows.columns, tallyOnlyAudits(rows)))
}
