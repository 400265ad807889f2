import type { BookedCheck } from './check-book'
import type { SeenCheck } from './rule-check'

/** A check as it was counted; see CheckCount for what the numbers are of. */
export type SightedCheck = BookedCheck & {
  recorded: number
  held: number
  saidNo: { recorded: number; notHeld: number; onlyNotHeld: number; categories: Set<string> }
  matched: { recorded: number; notHeld: number }
  /** Of those where it did not hold where the rule said no. */
  newestRow: number | null
  /** Whether any audit recorded it to its end. */
  isEverWhole: boolean
}

export function newSighting({ workflowId, seen }: BookedCheck): SightedCheck {
  return {
    workflowId,
    seen,
    recorded: 0,
    held: 0,
    saidNo: { recorded: 0, notHeld: 0, onlyNotHeld: 0, categories: new Set() },
    matched: { recorded: 0, notHeld: 0 },
    newestRow: null,
    isEverWhole: false,
  }
}

/**
 * A matcher may stop reading a list at the value that decides. What was only ever recorded as the beginning of one longer
 * list is that list; of two that it may be, it is left as it was recorded. `createdMs` by row.
 */
export function joinCutShort(sighted: readonly SightedCheck[], createdMs: ArrayLike<number>): SightedCheck[] {
  const byField = new Map<string, SightedCheck[]>()
  for (const sight of sighted) {
    const key = `${sight.workflowId}\n${sight.seen.fieldKey}`
    const same = byField.get(key)
    if (same) same.push(sight)
    else byField.set(key, [sight])
  }
  return [...byField.values()].flatMap((same) => (same.length === 1 ? same : joinedOfField(same, createdMs)))
}

/** Of one workflow, field and operator. */
function joinedOfField(sighted: readonly SightedCheck[], createdMs: ArrayLike<number>): SightedCheck[] {
  const longestFirst = sighted.toSorted((a, b) => b.seen.valueKeys.length - a.seen.valueKeys.length)
  const joined: SightedCheck[] = []
  for (const sight of longestFirst) {
    const wholes = sight.isEverWhole ? [] : joined.filter((other) => isBeginningOf(sight.seen, other.seen))
    const [whole, ...others] = wholes
    if (whole && others.length === 0) joined[joined.indexOf(whole)] = together(whole, sight, createdMs)
    else joined.push(sight)
  }
  return joined
}

function isBeginningOf(part: SeenCheck, whole: SeenCheck): boolean {
  return (
    part.valueKeys.length < whole.valueKeys.length &&
    part.valueKeys.every((key, index) => key === whole.valueKeys[index])
  )
}

function together(whole: SightedCheck, part: SightedCheck, createdMs: ArrayLike<number>): SightedCheck {
  return {
    ...whole,
    recorded: whole.recorded + part.recorded,
    held: whole.held + part.held,
    saidNo: {
      recorded: whole.saidNo.recorded + part.saidNo.recorded,
      notHeld: whole.saidNo.notHeld + part.saidNo.notHeld,
      onlyNotHeld: whole.saidNo.onlyNotHeld + part.saidNo.onlyNotHeld,
      categories: new Set([...whole.saidNo.categories, ...part.saidNo.categories]),
    },
    matched: {
      recorded: whole.matched.recorded + part.matched.recorded,
      notHeld: whole.matched.notHeld + part.matched.notHeld,
    },
    newestRow: newerOf(whole.newestRow, part.newestRow, createdMs),
  }
}

function newerOf(one: number | null, other: number | null, createdMs: ArrayLike<number>): number | null {
  if (one === null || other === null) return one ?? other
  return (createdMs[one] ?? NaN) >= (createdMs[other] ?? NaN) ? one : other
}
