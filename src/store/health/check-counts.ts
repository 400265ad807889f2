import type { CallbackColumns } from '~/api/columns/callback-columns'
import { shapesOf } from '~/store/audit-shapes'
import { checkBookOf } from './check-book'
import { joinCutShort, newSighting, type SightedCheck } from './cut-short'
import { foundAt, type FoundCallback } from './found-callback'
import type { RuleCheck } from './rule-check'
import type { ShapeTally } from './shape-tally'

/** What the callbacks of a workflow say about one of its checks. Counts are of callbacks. */
export type CheckCount = {
  workflowId: string
  check: RuleCheck
  recorded: number
  held: number
  /** Of those where the rule said no. */
  saidNo: {
    recorded: number
    notHeld: number
    /** Where all other recorded checks held. */
    onlyNotHeld: number
    /** The categories of those where it did not hold. */
    categories: readonly string[]
  }
  /** Of those where the workflow matched. */
  matched: { recorded: number; notHeld: number }
  /** The newest callback on which it did not hold where the rule said no; null where there is none. */
  newestNotHeld: FoundCallback | null
}

/** `tally` is of audits that are their callback's only one of their workflow. */
export function checkCountsOf(columns: CallbackColumns, { shapes, counts, newestRows }: ShapeTally): CheckCount[] {
  const book = checkBookOf(columns)
  const auditShapes = shapesOf(columns)
  const sighted = new Map<number, SightedCheck>()
  for (const shape of shapes) {
    const audit = auditShapes[shape]
    // Where reading a rule ended in an error, what stands there is the beginning of a check and looks like a whole one.
    if (!audit || audit.gate === 'error') continue
    const { gate, category } = audit
    const count = counts[shape] ?? 0
    const { checks, held, whole, onlyNotHeld } = book.ofShape(shape)
    for (const [index, number] of checks.entries()) {
      const booked = book.checks[number]
      if (!booked) continue
      const sight = sighted.get(number) ?? newSighting(booked)
      sighted.set(number, sight)
      const isHeld = held[index] === true
      const notHeld = isHeld ? 0 : count
      sight.recorded += count
      sight.held += count - notHeld
      sight.isEverWhole ||= whole[index] === true
      if (gate === 'rule-said-no') {
        sight.saidNo.recorded += count
        sight.saidNo.notHeld += notHeld
        if (number === onlyNotHeld) sight.saidNo.onlyNotHeld += count
        if (isHeld) continue
        if (category !== null) sight.saidNo.categories.add(category)
        // Shapes come with the newest first.
        sight.newestRow ??= newestRows[shape] ?? null
      } else if (gate === 'started' || gate === 'matched-not-started') {
        sight.matched.recorded += count
        sight.matched.notHeld += notHeld
      }
    }
  }
  return joinCutShort([...sighted.values()], columns.createdMs).map(
    ({ workflowId, seen, recorded, held, saidNo, matched, newestRow }) => ({
      workflowId,
      check: seen.check,
      recorded,
      held,
      saidNo: { ...saidNo, categories: [...saidNo.categories] },
      matched,
      newestNotHeld: newestRow === null ? null : foundAt(columns, newestRow),
    }),
  )
}
