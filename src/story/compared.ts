import type { Callback } from '~/api/contract/callback'

type Asked = { from: string | null; to: string | null; open: string | null }

export type Compared = {
  /** The older of the two; null where there is none before the other. */
  before: Callback | null
  after: Callback | null
  /** Ids that the link compares and that are not loaded. */
  missing: readonly string[]
  /** Why there are no two to compare. */
  problem: 'missing' | 'none-before' | 'same' | null
}

/**
 * The two callbacks that are compared, the older one first however they were picked. What the link leaves unsaid: the
 * opened callback, or the newest, and the one before it. `callbacks` are oldest first.
 */
export function comparedCallbacks(callbacks: readonly Callback[], { from, to, open }: Asked): Compared {
  const indexOf = (id: string | null) =>
    id === null ? -1 : callbacks.findIndex(({ callbackId }) => callbackId === id)
  const missing = [from, to].filter((id): id is string => id !== null && indexOf(id) < 0)
  if (missing.length > 0) return { before: null, after: null, missing, problem: 'missing' }
  const opened = indexOf(open)
  const given = indexOf(from)
  const last = opened >= 0 && opened !== given ? opened : callbacks.length - 1
  const one = to === null ? last : indexOf(to)
  const other = from === null ? one - 1 : given
  const [first, second] = one < other ? [one, other] : [other, one]
  const before = callbacks[first] ?? null
  const after = callbacks[second] ?? null
  return {
    before,
    after,
    missing,
    problem: before === null ? 'none-before' : before === after ? 'same' : null,
  }
}
