import type { Callback, Comparison } from '~/api/contract/callback'
import type { GateId } from '~/audit/gate'
import { auditChecks, type RuleCheck, type SeenCheck } from './rule-check'

/** What is needed to find a callback again. */
export type FoundCallback = Pick<
  Callback,
  'callbackId' | 'entityType' | 'entityId' | 'entityNumber' | 'createdInPsaAtMs'
>

export function foundCallback(callback: FoundCallback): FoundCallback {
  const { callbackId, entityType, entityId, entityNumber, createdInPsaAtMs } = callback
  return { callbackId, entityType, entityId, entityNumber, createdInPsaAtMs }
}

/** What the callbacks of a workflow say about one of its checks. Counts are of callbacks. */
export type CheckCount = {
  check: RuleCheck
  recorded: number
  held: number
  /** Of those where the rule said no. */
  saidNo: { recorded: number; notHeld: number; onlyNotHeld: number }
  /** Of those where the workflow matched. */
  matched: { recorded: number; notHeld: number }
  /** The newest callback on which it did not hold where the rule said no; null where there is none. */
  newestNotHeld: FoundCallback | null
  /** Creation of the oldest and newest callback that recorded it. */
  oldestMs: number
  newestMs: number
}

type Entry = CheckCount & { seen: SeenCheck; isEverWhole: boolean }

/** A check with its rule values, so that an edited rule counts as another check. */
export function createCheckTally() {
  const entries = new Map<string, Entry>()

  const add = (callback: FoundCallback, gate: GateId, comparisons: readonly Comparison[]) => {
    const atMs = callback.createdInPsaAtMs
    const { checks, onlyNotHeld } = auditChecks(comparisons)
    for (const seen of checks) {
      const entry = entries.get(seen.key) ?? newEntry(seen)
      entries.set(seen.key, entry)
      entry.recorded += 1
      entry.held += Number(seen.isHeld)
      entry.isEverWhole ||= seen.isWhole
      entry.oldestMs = Math.min(entry.oldestMs, atMs)
      entry.newestMs = Math.max(entry.newestMs, atMs)
      if (gate === 'rule-said-no') {
        entry.saidNo.recorded += 1
        entry.saidNo.notHeld += Number(!seen.isHeld)
        entry.saidNo.onlyNotHeld += Number(seen === onlyNotHeld)
        if (!seen.isHeld && atMs > (entry.newestNotHeld?.createdInPsaAtMs ?? -Infinity))
          entry.newestNotHeld = foundCallback(callback)
      } else if (gate === 'started' || gate === 'matched-not-started') {
        entry.matched.recorded += 1
        entry.matched.notHeld += Number(!seen.isHeld)
      }
    }
  }

  return {
    add,
    counts: (): CheckCount[] =>
      joinCutShort([...entries.values()]).map(
        ({ seen: _seen, isEverWhole: _isEverWhole, ...count }) => count,
      ),
  }
}

function newEntry(seen: SeenCheck): Entry {
  return {
    seen,
    check: seen.check,
    recorded: 0,
    held: 0,
    saidNo: { recorded: 0, notHeld: 0, onlyNotHeld: 0 },
    matched: { recorded: 0, notHeld: 0 },
    newestNotHeld: null,
    isEverWhole: false,
    oldestMs: Infinity,
    newestMs: -Infinity,
  }
}

/**
 * A matcher may stop reading a list at the value that decides. What was only ever recorded as the beginning of one longer
 * list is that list; of two that it may be, it is left as it was recorded.
 */
function joinCutShort(entries: readonly Entry[]): Entry[] {
  const longestFirst = entries.toSorted((a, b) => b.seen.valueKeys.length - a.seen.valueKeys.length)
  const joined: Entry[] = []
  for (const entry of longestFirst) {
    const wholes = entry.isEverWhole ? [] : joined.filter((other) => isBeginningOf(entry.seen, other.seen))
    const [whole, ...others] = wholes
    if (whole && others.length === 0) joined[joined.indexOf(whole)] = together(whole, entry)
    else joined.push(entry)
  }
  return joined
}

function isBeginningOf(part: SeenCheck, whole: SeenCheck): boolean {
  return (
    part.fieldKey === whole.fieldKey &&
    part.valueKeys.length < whole.valueKeys.length &&
    part.valueKeys.every((key, index) => key === whole.valueKeys[index])
  )
}

function together(whole: Entry, part: Entry): Entry {
  return {
    ...whole,
    recorded: whole.recorded + part.recorded,
    held: whole.held + part.held,
    saidNo: {
      recorded: whole.saidNo.recorded + part.saidNo.recorded,
      notHeld: whole.saidNo.notHeld + part.saidNo.notHeld,
      onlyNotHeld: whole.saidNo.onlyNotHeld + part.saidNo.onlyNotHeld,
    },
    matched: {
      recorded: whole.matched.recorded + part.matched.recorded,
      notHeld: whole.matched.notHeld + part.matched.notHeld,
    },
    newestNotHeld: newerOf(whole.newestNotHeld, part.newestNotHeld),
    oldestMs: Math.min(whole.oldestMs, part.oldestMs),
    newestMs: Math.max(whole.newestMs, part.newestMs),
  }
}

function newerOf(one: FoundCallback | null, other: FoundCallback | null): FoundCallback | null {
  if (one === null || other === null) return one ?? other
  return one.createdInPsaAtMs >= other.createdInPsaAtMs ? one : other
}
