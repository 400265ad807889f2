import type { Funnel } from '~/api/contract/funnel'

type ChangeTypeShare = {
  changeType: string
  count: number
  /** Of all received callbacks; null where that is not known or zero. */
  percent: number | null
}

type ChangeTypeShares = {
  shares: readonly ChangeTypeShare[]
  /** Received callbacks without a type here; negative where the types make more than was received; null: not known. */
  remainder: number | null
}

/** Most frequent first. The types need not add up to what was received: the difference is kept, not hidden. */
export function changeTypeShares(callbacks: Funnel['callbacks']): ChangeTypeShares {
  const { received, byChangeType } = callbacks
  const shares = [...byChangeType]
    .map(([changeType, count]) => ({
      changeType,
      count,
      percent: received === null || received <= 0 ? null : (100 * count) / received,
    }))
    .toSorted((a, b) => b.count - a.count || a.changeType.localeCompare(b.changeType))
  const sum = shares.reduce((total, share) => total + share.count, 0)
  return { shares, remainder: received === null || received < 0 ? null : received - sum }
}
